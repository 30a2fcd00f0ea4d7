import {mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {lookAt} from '../../src/host/look.js'
import {buildIn, filesIn, notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {bundle, ended, start} from './bundle.js'

let program: ReturnType<typeof bundle>
beforeAll(() => {
  program = bundle()
})
afterAll(() => program.remove())

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace({'a.md': notice(4), 'b.md': notice(5)})
})
afterEach(() => workspace.remove())

/** Wait until a condition holds. */
async function until(what: string, condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 20_000) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('yinfa build --watch', () => {
  it('builds again what has changed, says so in a line, and ends cleanly with Ctrl+C', async () => {
    const child = start(program.folder, ['build', '--watch', '--format', 'html'], {cwd: workspace.root})
    let [out, err] = ['', '']
    child.stdout?.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr?.on('data', (part: Buffer) => (err += part.toString()))
    const end = ended(child)
    await until('the first build', () => out.includes('按 Ctrl+C 结束'))

    // As editors save: a new file takes the place of the old one.
    workspace.put('content/a.tmp', notice(4, '改过的正文。'))
    renameSync(path.join(workspace.root, 'content/a.tmp'), path.join(workspace.root, 'content/documents/a.md'))
    await until('the change', () => out.includes('重新生成 1 份公文（content/documents/a.md），1 个文件有变化'))
    expect(workspace.get('out/a.html').toString()).toContain('改过的正文')

    workspace.put('content/documents/b.md', notice(5).replace('genre: notice', 'genre: notic'))
    await until('the error', () => out.includes('1 份有错误，没有生成；共有错误 1 个'))
    expect(err).toContain('content/documents/b.md:2')

    rmSync(path.join(workspace.root, 'content/documents/b.md'))
    await until('the removal', () => out.includes('删去 1 份公文的文件；没有错误和警告'))
    expect(Object.keys(filesIn(workspace.out))).toEqual(['a.html', 'index.html', 'manifest.json'])

    child.kill('SIGINT')
    expect((await end).code).toBe(0)
    await buildIn(workspace, {out: path.join(workspace.root, 'clean'), tool: '0.1.0'})
    expect(filesIn(workspace.out)).toEqual(filesIn(path.join(workspace.root, 'clean')))
  })

  it('does not go together with --json', async () => {
    const {code, stderr} = await ended(start(program.folder, ['build', '--watch', '--json'], {cwd: workspace.root}))
    expect(code).toBe(2)
    expect(stderr).toContain('--watch 和 --json 不能同时使用')
  })
})

describe('a look at folders', () => {
  const look = (): string => lookAt([path.join(workspace.root, 'content'), path.join(workspace.root, 'templates')])
  const file = (name: string): string => path.join(workspace.root, 'content/documents', name)

  it('is the same while nothing changes, loops of links notwithstanding', () => {
    symlinkSync(path.join(workspace.root, 'content'), file('loop'))
    expect(look()).toBe(look())
  })

  it.each([
    ['is written', () => writeFileSync(file('a.md'), 'x')],
    ['is written with the same bytes', () => writeFileSync(file('a.md'), notice(4))],
    ['is renamed', () => renameSync(file('a.md'), file('c.md'))],
    ['is removed', () => rmSync(file('a.md'))],
    ['appears in a new folder', () => workspace.put('templates/x.md.hbs', 'x')],
    [
      'changes places with another',
      () =>
        [
          ['a.md', 'x'],
          ['b.md', 'a.md'],
          ['x', 'b.md']
        ].forEach(([from = '', to = '']) => renameSync(file(from), file(to)))
    ],
    ['becomes a folder', () => (rmSync(file('a.md')), mkdirSync(file('a.md')))]
  ])('is another when a file %s', async (_, change) => {
    const before = look()
    // The clock of a file system ticks a hundred times a second or more.
    await new Promise((resolve) => setTimeout(resolve, 15))
    change()
    expect(look()).not.toBe(before)
  })
})

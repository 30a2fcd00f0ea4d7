import {existsSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {bundle, ended, start} from './bundle.js'

let program: ReturnType<typeof bundle>
beforeAll(() => {
  program = bundle()
})
afterAll(() => program.remove())

const names = Array.from({length: 30}, (_, index) => `2012/${String(index).padStart(2, '0')}.md`)
const documents = (body: string): Record<string, string> =>
  Object.fromEntries(names.map((name, index) => [name, notice(index + 1, body)]))

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace(documents('旧的正文。'))
})
afterEach(() => workspace.remove())

const begin = (...args: string[]) =>
  start(program.folder, ['build', '--format', 'docx,html', '--json', ...args], {cwd: workspace.root})
const run = () => ended(begin())

/** Wait until a condition holds. */
async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 2) {
    if (waited > 20_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** Files that a build makes on its way and must not leave. */
const litter = (): string[] =>
  readdirSync(workspace.out, {recursive: true, encoding: 'utf8'}).filter((name) =>
    path.basename(name).startsWith('.yinfa')
  )

describe('a build that is killed', () => {
  it('leaves every output old or new, and nothing after the next build that a clean build does not have', async () => {
    await run()
    const before = filesIn(workspace.out)
    for (const [name, content] of Object.entries(documents('新的正文。')))
      workspace.put(`content/documents/${name}`, content)
    await ended(start(program.folder, ['build', '--format', 'docx,html', '--out', 'clean'], {cwd: workspace.root}))
    const after = filesIn(path.join(workspace.root, 'clean'))

    for (const wanted of [1, 5, 9, 14, 20, 26]) {
      rmSync(workspace.out, {recursive: true})
      for (const [name, content] of Object.entries(before)) workspace.put(`out/${name}`, Buffer.from(content, 'latin1'))
      const child = begin()
      const end = ended(child)
      const watched = `2012/${String(wanted).padStart(2, '0')}.docx`
      await until(() => workspace.get(`out/${watched}`).toString('latin1') !== before[watched])
      child.kill('SIGKILL')
      expect((await end).signal).toBe('SIGKILL')
      for (const [name, content] of Object.entries(filesIn(workspace.out))) {
        if (!path.basename(name).startsWith('.yinfa')) expect([before[name], after[name]], name).toContain(content)
      }
      expect((await run()).code).toBe(0)
      expect(filesIn(workspace.out)).toEqual(after)
    }
    // Fifteen runs, each of which may have to wait for the machine.
  }, 240_000)

  it.each([
    ['document', '1'],
    ['documents', '3']
  ])('by Ctrl+C finishes the %s in hand, keeps the books, cleans up and ends with 130', async (_, jobs) => {
    const child = begin('--jobs', jobs)
    const end = ended(child)
    await until(() => existsSync(path.join(workspace.out, '2012/03.html')))
    child.kill('SIGINT')
    const {code, stdout} = await end
    expect(code).toBe(130)
    expect(litter()).toEqual([])
    const {documents: built} = JSON.parse(stdout) as {documents: {path: string; files: {name: string}[]}[]}
    expect(built.length).toBeGreaterThan(3)
    expect(built.length).toBeLessThan(names.length)
    const made = built.flatMap(({files}) => files.map(({name}) => name))
    expect(Object.keys(filesIn(workspace.out)).toSorted()).toEqual([...made, 'index.html', 'manifest.json'].toSorted())
    const manifest = JSON.parse(workspace.get('out/manifest.json').toString()) as {documents: object}
    expect(Object.keys(manifest.documents)).toEqual(built.map((document) => document.path))
  })
})

describe('two builds at once', () => {
  it('do not mix: the second is refused and told which process is at work', async () => {
    const first = begin()
    const end = ended(first)
    await until(() => existsSync(path.join(workspace.out, '2012/00.html')))
    // Held, lest it end before the second has begun.
    first.kill('SIGSTOP')
    const second = await run()
    first.kill('SIGCONT')
    expect(second.code).toBe(3)
    expect(second.stdout).toContain(`进程 ${first.pid}`)
    expect((await end).code).toBe(0)
    expect(Object.keys(filesIn(workspace.out))).toHaveLength(2 * names.length + 2)
  })
})

import {spawn} from 'node:child_process'
import {cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, notice, npmFonts, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {bundle, ended, type Run, start} from './bundle.js'

let program: ReturnType<typeof bundle>
beforeAll(() => {
  program = bundle()
})
afterAll(() => program.remove())

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace(
    Object.fromEntries(Array.from({length: 6}, (_, index) => [`2013/${index}.md`, notice(101 + index)]))
  )
})
afterEach(() => workspace.remove())

const yinfa = (...args: string[]): Promise<Run> =>
  ended(start(program.folder, ['build', ...args], {cwd: workspace.root}))

/** What builds leave for the next, by the name of the file. */
const records = (): string[] => {
  const folder = `${program.folder}-cache/yinfa/builds`
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

interface Report {
  readonly documents: readonly {readonly path: string; readonly recalled: boolean; readonly kept: readonly string[]}[]
  readonly diagnostics: readonly {readonly id: string}[]
}
const reportOf = ({stdout}: Run): Report => JSON.parse(stdout) as Report

describe('however many threads make the documents', () => {
  it('files, manifest, findings in their order and what is left for the next build are the same', async () => {
    // Lists, data, pages, warnings; a document with an error, one that leads out, one that cannot be understood.
    cpSync(path.join(import.meta.dirname, '../../content'), path.join(workspace.root, 'content'), {recursive: true})
    workspace.put('content/documents/2013/0.md', notice(101, '共有｛｛数量 试点｝｝个{{数量 试典}}。'))
    workspace.put('content/documents/2013/1.md', notice(102, '这是  正文,有两处可疑.'))
    workspace.put('content/documents/2013/2.md', 'no front matter')
    symlinkSync('/etc/hostname', path.join(workspace.root, 'content/documents/2013/3a.md'))
    const built = async (...args: string[]): Promise<object> => {
      const run = await yinfa('--json', ...args)
      const made = {run, files: filesIn(workspace.out), records: records()}
      rmSync(workspace.out, {recursive: true})
      rmSync(`${program.folder}-cache`, {recursive: true})
      return made
    }
    const alone = await built('--jobs', '1')
    expect(Object.keys((alone as {files: object}).files).length).toBeGreaterThan(20)
    expect(await built('--jobs', '1', '--timeout', '600')).toEqual(alone)
    expect(await built('--jobs', '2')).toEqual(alone)
    expect(await built('--jobs', '5')).toEqual(alone)
  })
})

describe('the threads of the bundle', () => {
  it('make the documents; a bundle that has lost their file says so, and makes alone what needs none', async () => {
    const threads = path.join(program.folder, 'build-worker.js')
    renameSync(threads, `${threads}.gone`)
    try {
      const lost = await yinfa('--format', 'html', '--jobs', '2', '--json')
      expect(lost.code).toBe(70)
      expect(reportOf(lost).diagnostics.map(({id}) => id)).toEqual(Array.from({length: 6}, () => 'internal-fault'))
      expect(lost.stdout).toContain('build-worker.js')
      expect((await yinfa('--format', 'html', '--jobs', '1')).code).toBe(0)
    } finally {
      renameSync(`${threads}.gone`, threads)
    }
    expect((await yinfa('--format', 'html', '--jobs', '2', '--force')).code).toBe(0)
  })

  it('are found by the library, too', async () => {
    const script = `
      import {build} from ${JSON.stringify(pathToFileURL(path.join(program.folder, 'index.mjs')).href)}
      const [root, fonts] = process.argv.slice(1)
      const {documents} = await build({root, cwd: root, paths: [], formats: ['html'], out: root + '/out', tool: '1', jobs: 2, fontFolders: [fonts]})
      console.log(documents.map(({status, fault}) => status + fault).join())
    `
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, workspace.root, npmFonts])
    expect((await ended(child)).stdout.trim()).toBe(Array.from({length: 6}, () => 'builtnull').join())
  })
})

describe('a limit of time', () => {
  it('refuses what takes longer, keeps the earlier outputs, and is not remembered', async () => {
    expect((await yinfa('--format', 'html')).code).toBe(0)
    workspace.put('content/documents/2013/4.md', notice(105, '新的正文。'))
    // A thread has not even loaded the program by then.
    const run = await yinfa('--format', 'html', '--timeout', '0.001', '--json')
    const refused = reportOf(run)
    expect(run.code).toBe(1)
    expect(refused.diagnostics.map(({id}) => id)).toEqual(['build-bounds'])
    expect(refused.documents.map(({recalled}) => recalled)).toEqual([true, true, true, true, false, true])
    expect(refused.documents[4]?.kept).toEqual(['2013/4.html'])
    const again = await yinfa('--format', 'html', '--json')
    expect(again.code).toBe(0)
    expect(workspace.get('out/2013/4.html').toString()).toContain('新的正文。')
  })
})

describe('numbers that cannot be', () => {
  it.each([
    ['--jobs', '0'],
    ['--jobs', '二'],
    ['--jobs', '1.5'],
    ['--jobs', '1e3'],
    ['--timeout', '0'],
    ['--timeout', '-5'],
    ['--timeout', '1m']
  ])('are refused: %s %s', async (option, value) => {
    const {code, stderr} = await yinfa(`${option}=${value}`)
    expect(code).toBe(2)
    expect(stderr).toContain(`${option} 后面写的是 \`${value}\``)
  })
})

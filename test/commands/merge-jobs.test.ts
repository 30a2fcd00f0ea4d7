/** `yinfa merge` by several threads: whatever becomes of them, it does what one thread does. */
import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {bundle, ended, type Run, type Setting, start} from './bundle.js'

let program: ReturnType<typeof bundle>
beforeAll(() => {
  program = bundle()
})
afterAll(() => program.remove())

const project = path.join(import.meta.dirname, '../..')
const guide = readFileSync(path.join(project, 'docs/邮件合并.md'), 'utf8')
const [, letter = '', data = ''] = /```markdown\n(.*?)```.*?```csv\n(.*?)```/su.exec(guide) ?? []
const [head = ''] = data.split('\n')
const paths = {template: 'content/letters/报送总结.md', data: 'content/letters/单位.csv'}

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
  workspace.put('content/yinfa.yaml', readFileSync(path.join(project, 'content/yinfa.yaml'), 'utf8'))
  // A fragment: threads have to ask for it.
  workspace.put('templates/提醒.md.hbs', '逾期不报的，视为放弃。')
  workspace.put(paths.template, `${letter}\n{{> 提醒}}\n`)
})
afterEach(() => workspace.remove())

/** Rows that are correct, but for what is put in place of cells. */
const put = (count: number, faults: Readonly<Record<number, readonly [string, string]>> = {}): void => {
  const rows = Array.from({length: count}, (_, index) => {
    const row = `DW-${index + 1},${index + 1},某市第${index + 1}实验学校,资源建设,2014年4月30日,经费使用,`
    const [cell, other] = faults[index + 1] ?? ['', '']
    return row.replace(cell, other)
  })
  workspace.put(paths.data, [head, ...rows].join('\n'))
}

/** Have the file of a thread do something first. */
function before(code: string): () => void {
  const [threads = '', kept = ''] = ['letter-worker.js', 'letter-worker.kept.js'].map((name) =>
    path.join(program.folder, name)
  )
  renameSync(threads, kept)
  writeFileSync(threads, `${code}\nrequire('./letter-worker.kept.js')\n`)
  return () => renameSync(kept, threads)
}

/** Rows that threads have made, one a line. */
const log = (): string => path.join(workspace.root, 'threads.log')
const logged = `
  const {appendFileSync} = require('node:fs')
  const {parentPort} = require('node:worker_threads')
  const post = parentPort.postMessage
  parentPort.postMessage = (letters, buffers) => {
    appendFileSync(process.env.LETTERS_LOG, letters.map(([row]) => row + '\\n').join(''))
    post.call(parentPort, letters, buffers)
  }
`
const rowsOfThreads = (): readonly string[] =>
  existsSync(log()) ? readFileSync(log(), 'utf8').trimEnd().split('\n') : []

const merge = ['merge', paths.template, paths.data, '--name', '{{编号}}']
const settings = (): Setting => ({cwd: workspace.root, env: {LETTERS_LOG: log()}})
const yinfa = (...args: string[]): Promise<Run> => ended(start(program.folder, [...merge, ...args], settings()))

interface Merged extends Omit<Run, 'signal'> {
  readonly files: Readonly<Record<string, string>>
}

/** What a merge says and writes; the folder is empty again afterwards. */
async function merged(...args: string[]): Promise<Merged> {
  const {code, stdout, stderr} = await yinfa(...args)
  const files = existsSync(workspace.out) ? filesIn(workspace.out) : {}
  rmSync(workspace.out, {recursive: true, force: true})
  return {code, stdout, stderr, files}
}

/** The same by more threads, which must have made some of the letters. */
async function mergedTogether(jobs: string, ...args: string[]): Promise<Merged> {
  rmSync(log(), {force: true})
  const restore = before(logged)
  try {
    const result = await merged('--jobs', jobs, ...args)
    expect(rowsOfThreads().length).toBeGreaterThan(0)
    return result
  } finally {
    restore()
  }
}

describe('however many threads make the letters', () => {
  it('files and what is told are the same', async () => {
    put(300, {7: ['资源建设', '**双语**{{标题}}<b>']})
    const args = ['--format', 'html', '--json']
    const alone = await merged('--jobs', '1', ...args)
    expect(alone).toMatchObject({code: 0})
    expect(Object.keys(alone.files)).toHaveLength(300)
    for (const jobs of ['2', '5']) expect(await mergedTogether(jobs, ...args)).toEqual(alone)
  })

  it('PDFs are the same', async () => {
    put(150)
    const alone = await merged('--jobs', '1', '--format', 'pdf')
    expect(Object.keys(alone.files)).toHaveLength(150)
    expect(await mergedTogether('2', '--format', 'pdf')).toEqual(alone)
  })

  it('findings of faulty rows are the same, in their order, and nothing is written', async () => {
    put(400, {
      3: ['资源建设', ''],
      300: ['资源建设', ''],
      301: [',301,', ',300,'],
      377: ['实验学校', '实验?学校'],
      399: [',399,', ',12,']
    })
    const alone = await merged('--jobs', '1', '--format', 'html')
    expect(alone).toMatchObject({code: 1, files: {}})
    expect(alone.stderr).toContain('第 4、301 行')
    expect(alone.stderr).toContain('教技厅函〔2014〕12号')
    for (const jobs of ['2', '3']) expect(await mergedTogether(jobs, '--format', 'html')).toEqual(alone)
  })

  it('the look ends with the fiftieth faulty row', async () => {
    put(500, Object.fromEntries(Array.from({length: 250}, (_, index) => [index + 251, ['资源建设', ''] as const])))
    const alone = await merged('--jobs', '1', '--format', 'html')
    expect(alone.stderr).toContain('已有 50 行有错误，其余 200 行没有核对')
    for (const jobs of ['2', '3']) expect(await mergedTogether(jobs, '--format', 'html')).toEqual(alone)
  })
})

describe('the threads of the bundle', () => {
  it('make letters where there are many, and none where there are few', async () => {
    const restore = before(logged)
    try {
      put(600)
      expect((await yinfa('--jobs', '2', '--format', 'html')).code).toBe(0)
      const rows = rowsOfThreads()
      expect(rows.length).toBeGreaterThan(10)
      expect(new Set(rows).size).toBe(rows.length)
      rmSync(log())
      put(3)
      expect((await yinfa('--format', 'html')).code).toBe(0)
      expect(rowsOfThreads()).toEqual([])
    } finally {
      restore()
    }
  })

  it.each([
    ['cannot be loaded', "throw new Error('gone')"],
    ['ends at once', 'process.exit(1)'],
    ['ends when it has made some', "require('node:worker_threads').parentPort.postMessage = () => process.exit(1)"]
  ])('are not needed: all letters are made when their program %s', async (_, code) => {
    put(300)
    const alone = await merged('--jobs', '1', '--format', 'html')
    const restore = before(code)
    try {
      expect(await merged('--jobs', '2', '--format', 'html')).toEqual(alone)
    } finally {
      restore()
    }
  })

  it('end with Ctrl+C while they are at work: nothing is written', async () => {
    put(2000)
    workspace.put('out/kept.txt', 'kept')
    const restore = before(logged)
    try {
      const child = start(program.folder, [...merge, '--jobs', '2', '--format', 'html'], settings())
      const end = ended(child)
      while (rowsOfThreads().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      child.kill('SIGINT')
      const {code, stderr} = await end
      expect(code).toBe(130)
      expect(stderr).toContain('已按要求中断，没有生成文件。')
      expect(Object.keys(filesIn(workspace.out))).toEqual(['kept.txt'])
    } finally {
      restore()
    }
  })
})

it.each(['0', '二', '1.5'])('refuses --jobs %s', async (jobs) => {
  put(1)
  const {code, stderr} = await yinfa('--jobs', jobs)
  expect(code).toBe(2)
  expect(stderr).toContain(`--jobs 后面写的是 \`${jobs}\``)
})

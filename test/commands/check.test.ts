/** `yinfa check` as people and machines run it. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {checkCommand, type CheckOptions} from '../../src/commands/check.js'
import type {Exit} from '../../src/commands/exit-codes.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {rules} from '../../src/check/rules/index.js'
import {workspaceRules} from '../../src/check/workspace/index.js'
import {npmFonts, buildIn, notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

const slips = '各地教育厅(教委)要认真执行,不得拖延。\n\n各省2-3所。'
const mended = '各地教育厅（教委）要认真执行，不得拖延。\n\n各省2～3所。'

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace({'2012/a.md': notice(4, slips), 'b.md': notice(5)})
})
afterEach(() => workspace.remove())

interface Run {
  readonly exit: Exit
  readonly out: string
  readonly err: string
}

/** Run the command; `answer` is what somebody at a terminal would type. */
async function yinfa(paths: readonly string[], options: CheckOptions = {}, answer?: string): Promise<Run> {
  const text = {out: '', err: ''}
  const input = Object.assign(new PassThrough(), {isTTY: answer !== undefined})
  input.end(answer === undefined ? '' : `${answer}\n`)
  const exit = await checkCommand(paths, options, {
    env: {NO_COLOR: '1', YINFA_FONTS: npmFonts, YINFA_NO_DOWNLOAD: '1'},
    cwd: workspace.root,
    platform: 'linux',
    homedir: workspace.root,
    out: {write: (part: string) => (text.out += part)},
    err: {write: (part: string) => (text.err += part)},
    input,
    signal: new AbortController().signal
  })
  return {exit, ...text}
}

/** A text in GB18030: Node decodes it only, so its two-byte codes are tried out. */
function encoded(text: string): Buffer {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && !codes.has(character)) codes.set(character, [lead, trail])
    }
  return Buffer.from([...text].flatMap((character) => codes.get(character) ?? [character.codePointAt(0) ?? 0]))
}

const source = (): string => readFileSync(path.join(workspace.root, 'content/documents/2012/a.md'), 'utf8')
const files = (): readonly string[] =>
  readdirSync(workspace.root, {recursive: true, encoding: 'utf8'}).toSorted((one, other) => (one < other ? -1 : 1))

test('findings are told by document, with line, quotation, rule and source, and nothing is written', async () => {
  const before = files()
  const {exit, out, err} = await yinfa([])
  expect([exit, err]).toEqual(['findings', ''])
  expect(out).toContain('教育部关于开展教育信息化试点工作的通知（content/documents/2012/a.md）')
  expect(out).toContain(
    '第 10 行第 6 列 错误 「(教委)」“(”和“)”是半角标点，应为全角“（”和“）”。（标点用全角 full-width-marks，依据 GB/T 15834—2011 4）'
  )
  expect(out).toContain('校对 2 份公文，发现错误 2 处，警告 1 处；其中 3 处可用 --fix 改正。')
  expect(files()).toEqual(before)
})

test('a clean document ends well', async () => {
  expect(await yinfa(['content/documents/b.md'])).toEqual({exit: 'ok', out: '校对 1 份公文，没有发现问题。\n', err: ''})
})

describe('--fix', () => {
  test('shows the change and writes nothing where nobody can be asked', async () => {
    const {exit, out} = await yinfa([], {fix: true})
    expect(exit).toBe('findings')
    expect(out).toContain(
      '@@ 第 10 行\n- 各地教育厅(教委)要认真执行,不得拖延。\n+ 各地教育厅（教委）要认真执行，不得拖延。'
    )
    expect(out).toContain('没有写回；要写回请加 --yes。')
    expect(source()).toBe(notice(4, slips))
  })

  test.each([
    ['是', true],
    ['y', true],
    ['否', false],
    ['', false]
  ])('asks at a terminal: %s', async (answer, agreed) => {
    const {exit} = await yinfa([], {fix: true}, answer)
    expect(exit).toBe(agreed ? 'ok' : 'findings')
    expect(source()).toBe(notice(4, agreed ? mended : slips))
  })

  test('--yes mends without a question, keeps line ends, and checks again', async () => {
    workspace.put('content/documents/2012/a.md', notice(4, slips).replaceAll('\n', '\r\n'))
    const {exit, out} = await yinfa([], {fix: true, yes: true})
    expect([exit, out.includes('校对 2 份公文，没有发现问题。')]).toEqual(['ok', true])
    expect(source()).toBe(notice(4, mended).replaceAll('\n', '\r\n'))
    expect((await yinfa([], {fix: true, yes: true})).out).toContain('没有可以自动改正的地方。')
  })

  test('leaves a file in another encoding alone', async () => {
    const bytes = encoded(notice(4, slips))
    workspace.put('content/documents/2012/a.md', bytes)
    const {exit, err} = await yinfa([], {fix: true, yes: true})
    expect([exit, err]).toEqual([
      'findings',
      '警告 content/documents/2012/a.md 没有改：文件不是 UTF-8 编码，请先另存为 UTF-8。\n'
    ])
    expect(workspace.get('content/documents/2012/a.md').equals(bytes)).toBe(true)
  })

  test('--yes alone is refused', async () => {
    await expect(yinfa([], {yes: true})).rejects.toThrow(UsageError)
  })
})

test('--json has a named shape', async () => {
  const {out} = await yinfa([], {json: true})
  const report: unknown = JSON.parse(out)
  expect(report).toMatchObject({
    schema: 'yinfa-check/1',
    exit: 'findings',
    exitCode: 1,
    counts: {error: 2, warning: 1, note: 0},
    workspace: [],
    deviations: [],
    documents: [
      {
        path: 'content/documents/2012/a.md',
        title: '教育部关于开展教育信息化试点工作的通知',
        exceptions: [],
        findings: [
          {
            rule: 'full-width-marks',
            name: '标点用全角',
            severity: 'error',
            path: 'content/documents/2012/a.md',
            line: 10,
            column: 6,
            quote: '(教委)',
            hint: null,
            source: 'GB/T 15834—2011 4',
            fixable: true
          },
          {quote: ','},
          {rule: 'range-mark', line: 12}
        ]
      },
      {path: 'content/documents/b.md', findings: []}
    ]
  })
})

test('--sarif is SARIF 2.1.0: every result names a rule of the log and a region of a file', async () => {
  await yinfa([], {sarif: 'check.sarif'})
  const log = JSON.parse(readFileSync(path.join(workspace.root, 'check.sarif'), 'utf8'))
  const [run] = log.runs
  expect([log.version, log.runs.length, run.columnKind]).toEqual(['2.1.0', 1, 'utf16CodeUnits'])
  expect(run.tool.driver.rules).toHaveLength(rules.length + workspaceRules.length)
  expect(run.results).toHaveLength(3)
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(['error', 'warning', 'note']).toContain(result.level)
    expect(result.message.text).not.toBe('')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('content/documents/2012/a.md')
  }
  const [{region}] = [run.results[0].locations[0].physicalLocation]
  expect(region).toEqual({startLine: 10, startColumn: 6, endColumn: 10})
  // The replacements of a log mend the very file.
  const text = source()
  const [first] = run.results[0].fixes[0].artifactChanges[0].replacements
  expect(text.slice(first.deletedRegion.charOffset, first.deletedRegion.charOffset + 1)).toBe('(')
})

test('--github prints one annotation for each finding', async () => {
  const {out} = await yinfa([], {github: true})
  const lines = out.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe(
    '::error file=content/documents/2012/a.md,line=10,col=6,title=标点用全角（full-width-marks）::“(”和“)”是半角标点，应为全角“（”和“）”。'
  )
})

test('--html is a page without scripts in which nothing of a document is markup', async () => {
  workspace.put('content/documents/2012/a.md', notice(4, '各地(教<b>委</b>)执行。'))
  await yinfa([], {html: '校对单.html'})
  const page = readFileSync(path.join(workspace.root, '校对单.html'), 'utf8')
  expect(page.replaceAll('<wbr>', '')).toContain('公文校对单</span></h1>')
  expect(page).toContain('(教&lt;b&gt;委&lt;/b&gt;)')
  expect(page).not.toMatch(/<script|<b>/u)
  expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-')
})

test('--pdf and --docx are the same sheet', async () => {
  const {exit, out} = await yinfa([], {pdf: '校对单.pdf', docx: '校对单.docx'})
  expect(exit).toBe('findings')
  expect(out.trimEnd().split('\n').at(-1)).toBe('已写好 校对单.pdf、校对单.docx')
  const start = (name: string): string => readFileSync(path.join(workspace.root, name)).toString('latin1', 0, 4)
  expect([start('校对单.pdf'), start('校对单.docx')]).toEqual(['%PDF', 'PK\u0003\u0004'])
})

test('--html survives characters that no page may hold', async () => {
  workspace.put('content/documents/b.md', notice(5).replace('genre: notice', 'genre: "a\\u0001b"'))
  expect((await yinfa([], {html: 'a.html'})).exit).toBe('findings')
  expect(readFileSync(path.join(workspace.root, 'a.html'), 'utf8')).not.toContain('\u0001')
})

test.each(['content/documents/b.md', 'content/yinfa.yaml'])('a report never takes the place of %s', async (name) => {
  await expect(yinfa([], {html: name})).rejects.toThrow(UsageError)
})

test('a report that cannot be written is told, and the exit says so', async () => {
  const {exit, out, err} = await yinfa([], {html: 'no/such/folder/a.html'})
  expect(exit).toBe('output')
  expect(out).not.toContain('已写好')
  expect(err).toContain('报告写不进 no/such/folder/a.html')
})

test('deviations and exceptions are listed', async () => {
  workspace.put(
    'content/yinfa.yaml',
    `${readFileSync(path.join(workspace.root, 'content/yinfa.yaml'), 'utf8')}校对:\n  range-mark: 关\n`
  )
  workspace.put(
    'content/documents/2012/a.md',
    notice(4, slips).replace('\n---\n\n', '\n校对例外:\n  - {规则: 标点用全角, 文字: (教委), 理由: 照录原文}\n---\n\n')
  )
  const {out} = await yinfa([])
  expect(out).toContain('例外 标点用全角「(教委)」1 处：照录原文。')
  expect(out).toContain('级别调整：起止用一字线、数值用浪纹线（range-mark）由“警告”改为“关”。')
  expect(out).toContain('校对 2 份公文，发现错误 1 处；按例外放过 1 处；其中 1 处可用 --fix 改正。')
})

test('a build stops a document with an error of the rules, and shows its warnings but no notes', async () => {
  workspace.put('content/documents/b.md', notice(5, '“甲”、“乙”每省2-3所。'))
  const {documents, diagnostics} = await buildIn(workspace)
  expect(documents.map(({path: file, status}) => [file, status])).toEqual([
    ['content/documents/2012/a.md', 'failed'],
    ['content/documents/b.md', 'built']
  ])
  expect(diagnostics.map(({id, place}) => `${place.path} ${id}`)).toEqual([
    'content/documents/2012/a.md full-width-marks',
    'content/documents/2012/a.md full-width-marks',
    'content/documents/2012/a.md range-mark',
    'content/documents/b.md range-mark'
  ])
})

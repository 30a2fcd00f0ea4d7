/** `yinfa new`: drafts a document from a template by asking questions. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {readAnswer} from '../drafts/answer.js'
import {makeDraft} from '../drafts/draft.js'
import type {Answer, DraftGenre} from '../drafts/genre.js'
import {genrePage} from '../drafts/genre-page.js'
import {loadGenre} from '../drafts/load-genre.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {systemReason} from '../host/system-codes.js'
import type {Workspace} from '../source/document.js'
import {didYouMean} from '../source/nearest.js'
import {genreTemplates} from '../source/templates.js'
import {loadWorkspace} from '../source/workspace.js'
import {openDialogue} from './dialogue.js'
import type {Exit} from './exit-codes.js'
import {givenAnswers} from './given-answers.js'
import {findingLines} from './print-findings.js'
import {askAll} from './questions.js'
import {displayWidth, painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {workspaceRoot} from './workspace-root.js'
import {writeDraft} from './write-draft.js'

/** Options as typed. */
export interface NewOptions {
  readonly set: readonly string[]
  readonly from?: string
  readonly example?: string | true
  readonly name?: string
  /** Tell what is asked, and draft nothing. */
  readonly questions?: boolean
  readonly root?: string
}

/** Run the command. Throws `UsageError`. */
export async function newCommand(name: string | undefined, options: NewOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, err, env} = terminal
  const root = workspaceRoot(cwd, options.root)
  const host = createNodeHost({root, fontFolders: []})
  const findings: Diagnostic[] = []
  const note: Report = (finding) => void findings.push(finding)
  const workspace = loadWorkspace(host, note)
  const exit = hasErrors(findings)
    ? 'findings'
    : options.questions === true
      ? questions(name, host, workspace, terminal, note)
      : name === undefined
        ? list(host, workspace, terminal, note)
        : await draft(knownName(name, host, workspace), options, {root, host, workspace, terminal, note})
  for (const line of findingLines(findings, painter(err, env))) err.write(`${line}\n`)
  return exit
}

interface Surroundings {
  readonly root: string
  readonly host: Host
  readonly workspace: Workspace
  readonly terminal: Terminal
  readonly note: Report
}

async function draft(
  name: string,
  options: NewOptions,
  {root, host, workspace, terminal, note}: Surroundings
): Promise<Exit> {
  const genre = loadGenre(host, name, workspace, note)
  if (genre === undefined) return 'findings'
  const from = options.from === undefined ? undefined : await answerFile(options.from, terminal.cwd)
  const given = givenAnswers(genre, {...options, from}, note)
  if (given === undefined) return 'findings'
  const answers = await complete(genre, given, options, workspace, terminal)
  if (answers === undefined) {
    terminal.err.write('\n已放弃，没有写任何文件。\n')
    return terminal.signal.reason === 'terminated' ? 'terminated' : 'interrupted'
  }
  const made = await makeDraft(genre, answers, host, note)
  if (made === undefined) return 'findings'
  const written = await writeDraft(made, options.name, root)
  if ('problem' in written) {
    const mark = painter(terminal.err, terminal.env)('error', '错误')
    terminal.err.write(`${mark} ${written.problem}\n    请检查文件夹的权限和磁盘空间后重试。\n`)
    return 'output'
  }
  const {file} = written
  terminal.out.write(`已写好 ${file}\n请打开它核对、补充，然后运行：yinfa build ${file}\n`)
  return 'ok'
}

/** What one template asks, or all of them. */
function questions(name: string | undefined, host: Host, workspace: Workspace, {out}: Terminal, note: Report): Exit {
  const names = name === undefined ? [...genreTemplates(host).keys()] : [knownName(name, host, workspace)]
  const genres = names.flatMap((one) => loadGenre(host, one, workspace, note) ?? [])
  out.write(genres.map(genrePage).join('\n'))
  return genres.length === names.length ? 'ok' : 'findings'
}

/** The genres of the workspace, as a table. */
function list(host: Host, workspace: Workspace, {out}: Terminal, note: Report): Exit {
  const names = [...genreTemplates(host).keys()]
  if (names.length === 0) {
    throw new UsageError(
      'templates/ 里没有公文模板。',
      '公文模板是一对文件，如 templates/notice.md.hbs 和 templates/notice.yaml。'
    )
  }
  const genres = names.flatMap((name) => loadGenre(host, name, workspace, note) ?? [])
  const width = Math.max(...genres.map(({name}) => displayWidth(name)))
  for (const {name, title, description} of genres) {
    out.write(`${name}${' '.repeat(width - displayWidth(name))}  ${title}：${description}\n`)
  }
  out.write('\n用法：yinfa new <模板>，如 `yinfa new notice`。\n')
  return genres.length === names.length ? 'ok' : 'findings'
}

/** The name of a template, which may be typed as its 名称. */
function knownName(name: string, host: Host, workspace: Workspace): string {
  const names = [...genreTemplates(host).keys()]
  if (names.includes(name)) return name
  const titles = new Map(names.map((one) => [one, loadGenre(host, one, workspace, () => undefined)?.title ?? one]))
  const called = names.filter((one) => titles.get(one) === name)
  if (called[0] !== undefined && called.length === 1) return called[0]
  const all = (called.length === 0 ? names : called).map((one) => `${one}（${titles.get(one) ?? ''}）`)
  throw new UsageError(
    called.length === 0 ? `没有公文模板 \`${name}\`。` : `有 ${called.length} 个公文模板叫 \`${name}\`。`,
    (called.length === 0 ? didYouMean(name, [...names, ...titles.values()]) : undefined) ??
      (names.length === 0 ? 'templates/ 里还没有公文模板。' : `公文模板有：${all.join('、')}。`)
  )
}

async function answerFile(typed: string, cwd: string): Promise<{readonly path: string; readonly bytes: Uint8Array}> {
  try {
    return {path: typed, bytes: await readFile(path.resolve(cwd, typed))}
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UsageError(`读不了文件 \`${typed}\`：${systemReason(code)}。`, '请检查 --from 后面的路径。')
  }
}

/** All answers. Whoever gives some on the command line is not asked for the rest; it then has its defaults. */
async function complete(
  genre: DraftGenre,
  given: ReadonlyMap<string, Answer>,
  {set, from, example}: NewOptions,
  workspace: Workspace,
  terminal: Terminal
): Promise<ReadonlyMap<string, Answer> | undefined> {
  if (set.length > 0 || from !== undefined || example !== undefined) {
    const read = genre.parameters.map((parameter) => ({
      key: parameter.key,
      ...readAnswer(parameter, given.get(parameter.key) ?? '', workspace)
    }))
    const refused = read.filter((one) => 'message' in one)
    if (refused.length === 0) return new Map(read.flatMap((one) => ('answer' in one ? [[one.key, one.answer]] : [])))
    const should = `请写成 \`${refused.map(({key}) => `--set ${key}=…`).join(' ')}\`。`
    const hint = refused.length === 1 ? (refused[0]?.hint ?? should) : should
    throw new UsageError(refused.map(({message}) => message).join(''), hint)
  }
  const dialogue = openDialogue(terminal)
  if (dialogue === undefined) throw new UsageError('这里不能提问。', '请用 `--set 键=值` 或 `--from 文件` 给出内容。')
  try {
    return await askAll(genre, workspace, dialogue)
  } finally {
    dialogue.end()
  }
}

/** `yinfa merge`: one document for each row of a data table. */
import {join, relative} from 'node:path'
import {buildLetters, type LettersResult} from '../build/build-letters.js'
import {type Format, formats} from '../build/build.js'
import {fontPlaces} from '../build/open-fonts.js'
import {templateBase} from '../build/read-merge.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {jobsOf} from './jobs-option.js'
import {madeExit} from './made-exit.js'
import {findingLines} from './print-findings.js'
import {progressLine} from './progress-line.js'
import {painter, type Terminal} from './terminal.js'
import {typedFormats} from './typed-words.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface MergeOptions {
  readonly name?: string
  readonly sheet?: string
  readonly format?: string
  readonly combined?: boolean
  readonly to?: string
  readonly root?: string
  readonly jobs?: string
  readonly json?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function mergeCommand(
  template: string,
  data: string,
  options: MergeOptions,
  terminal: Terminal
): Promise<Exit> {
  const {cwd, out, err, env, signal} = terminal
  const root = workspaceRoot(cwd, options.root)
  const base = templateBase(template)
  const to = options.to === undefined ? join(root, 'out', 'letters', base) : outputFolder(root, cwd, options.to)
  const progress = progressLine(err, options.json === true)
  const result = await buildLetters({
    root,
    cwd,
    template,
    data,
    sheet: options.sheet,
    name: options.name,
    formats: formatsOf(options),
    combined: options.combined === true ? base : undefined,
    to,
    jobs: jobsOf(options.jobs),
    ...fontPlaces(terminal),
    say: progress.say,
    onProgress: progress.show,
    signal
  })
  progress.clear()
  const exit = madeExit(result, signal)
  if (options.json === true) {
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(result.diagnostics, painter(err, env))) err.write(`${line}\n`)
  const folder = relative(cwd, to)
  if (exit === 'ok') out.write(`${linesOf(result, folder === '' ? '.' : folder).join('\n')}\n`)
  else err.write(result.interrupted ? '已按要求中断，没有生成文件。\n' : '没有生成文件；原有文件没有改动。\n')
  return exit
}

/** Letters that are listed one by one; more are only counted. */
const mostListed = 12

function linesOf({letters, combined, left, unusedColumns}: LettersResult, folder: string): readonly string[] {
  const files = letters.flatMap((letter) => letter.files)
  const all = combined === null ? files : [...files, combined]
  const changed = all.filter((file) => file.changed).length
  const listed = letters.filter((letter) => letter.files.length > 0).slice(0, mostListed)
  const lines = listed.map((letter) => {
    return `第 ${letter.row} 行 → ${letter.files.map(({name, pages}) => `${join(folder, name)}${sides(pages)}`).join('、')}`
  })
  const same = changed === all.length ? '' : changed === 0 ? '，内容都没有变化' : `，其中 ${changed} 个有变化`
  return [
    ...lines,
    ...(files.length > 0 && letters.length > mostListed ? [`……共 ${letters.length} 行`] : []),
    ...(combined === null ? [] : [`合订 → ${join(folder, combined.name)}${sides(combined.pages)}`]),
    `合并 ${letters.length} 份，${all.length} 个文件${same}。`,
    ...(unusedColumns.length === 0 ? [] : [`数据里没有用到的列：${unusedColumns.join('、')}。`]),
    ...(left.length === 0
      ? []
      : [`文件夹里另有 ${left.length} 个文件不是这次合并的（${someOf(left)}），请确认后自行处理。`])
  ]
}

const someOf = (names: readonly string[]): string => names.slice(0, 3).join('、') + (names.length > 3 ? '等' : '')

const sides = (pages: number | null): string => (pages === null ? '' : `（${pages} 页）`)

/** Open data only where it is asked for: letters seldom hold lists. A combined file stands alone unless more is asked for. */
function formatsOf({format, combined}: MergeOptions): readonly Format[] {
  if (format !== undefined) return typedFormats(format, formats, '可用的')
  return combined === true ? ['pdf'] : ['pdf', 'docx', 'html']
}

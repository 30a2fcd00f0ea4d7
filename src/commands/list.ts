/** `yinfa list`: which units are on the list on a day, in the terminal or as files, whole or by province. */
import {resolve} from 'node:path'
import {inOrder} from '../build/finding-order.js'
import {outputFinding, shownPath} from '../build/output-finding.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {dateText} from '../layout/text.js'
import {lastDay} from '../registry/history.js'
import {loadRegistry} from '../registry/load.js'
import {type Registry, type UnitState, unitStates} from '../registry/model.js'
import {type UnitSheet, unitSheet} from '../registry/unit-sheet.js'
import type {UnitQuery} from '../registry/units-at.js'
import {didYouMean} from '../source/nearest.js'
import {version} from '../version.js'
import {readAsOf} from './as-of.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {type ListTargets, writeList} from './list-files.js'
import {findingLines} from './print-findings.js'
import {provinceCalled} from './province-called.js'
import {tableLines} from './table-lines.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {refuseSources, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface ListOptions {
  readonly asOf?: string
  readonly category?: string
  readonly province?: string
  readonly state?: string
  readonly list?: string
  readonly xlsx?: string
  readonly csv?: string
  readonly byProvince?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command: without options the whole list as of the last event of the data. Throws `UsageError`. */
export async function listCommand(options: ListOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, env, out, err} = terminal
  const root = workspaceRoot(cwd, options.root)
  const targets = targetsOf(options, root, cwd)
  const findings: Diagnostic[] = []
  const host = createNodeHost({root, fontFolders: []})
  const registry = loadRegistry(host, (finding) => findings.push(finding))
  // A list from data that do not hold would be believed.
  const query = hasErrors(findings) ? undefined : queryOf(registry, options)
  const list = query === undefined ? undefined : unitSheet(registry, query)
  let exit: Exit = list === undefined ? 'findings' : 'ok'
  let files: {readonly written: readonly string[]; readonly left: readonly string[]} = {written: [], left: []}
  if (list !== undefined && query !== undefined) {
    try {
      files = await writeList(list, targets, {title: '试点单位名单', creator: '', date: query.date})
    } catch (error) {
      findings.push(outputFinding(error, root))
      exit = 'output'
    }
  }
  const diagnostics = inOrder(findings)
  const shown = (path: string): string => shownPath(root, path)
  if (options.json === true) {
    const rows = list?.rows.map(({values}) =>
      Object.fromEntries(list.columns.map((column, index) => [column, values[index] ?? '']))
    )
    const result = {asOf: query?.date, units: rows, files: files.written.map(shown)}
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result, diagnostics}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (list === undefined || query === undefined) err.write('数据有错误，没有列出名单；请改正后再运行一次。\n')
  else if (exit === 'ok') {
    const asked = Object.values(targets).some((target) => target !== undefined)
    const body = asked ? files.written.map(shown) : rowLines(list, terminal)
    const left = files.left.map(
      (path) => `\`${shown(path)}\` 是以前的名单留下的，这次名单里没有这个省份；请确认后自行删除。`
    )
    out.write(`${[...body, ...left, ...summaryLines(list, registry, query)].join('\n')}\n`)
  }
  return exit
}

function targetsOf({xlsx, csv, byProvince}: ListOptions, root: string, cwd: string): ListTargets {
  const absolute = (given: string | undefined, ending: string): string | undefined => {
    if (given === undefined) return undefined
    refuseSources(root, cwd, given)
    if (given.toLowerCase().endsWith(ending)) return resolve(cwd, given)
    throw new UsageError(`文件名 \`${given}\` 应以 ${ending} 结尾。`, `请写成 \`${given}${ending}\`。`)
  }
  if (byProvince !== undefined) refuseSources(root, cwd, byProvince)
  return {
    xlsx: absolute(xlsx, '.xlsx'),
    csv: absolute(csv, '.csv'),
    byProvince: byProvince === undefined ? undefined : resolve(cwd, byProvince)
  }
}

function queryOf(registry: Registry, options: ListOptions): UnitQuery {
  const date = readAsOf(options.asOf) ?? lastDay(registry) ?? '9999-12-31'
  const {categories, lists} = registry
  const category = named('类别', options.category, categories, ({name, aliases}) => [name, ...aliases])
  const list = named('名单', options.list, lists, ({name}) => [name])?.name
  const state = named('状态', options.state, unitStates, (word): readonly UnitState[] => [word])
  const province = options.province === undefined ? undefined : provinceCalled(options.province)
  return {date, category, list, state, province}
}

/** The thing that a word names; undefined without a word. */
function named<Thing>(
  term: string,
  word: string | undefined,
  things: readonly Thing[],
  wordsOf: (thing: Thing) => readonly string[]
): Thing | undefined {
  if (word === undefined) return undefined
  const found = things.find((thing) => wordsOf(thing).includes(word))
  const words = things.flatMap(wordsOf)
  if (found === undefined) throw unknown(term, word, words, `${term}有：${words.join('、')}。`)
  return found
}

const unknown = (term: string, word: string, words: readonly string[], hint: string): UsageError =>
  new UsageError(`没有 \`${word}\` 这个${term}。`, didYouMean(word, words) ?? hint)

/** What fits a line of a terminal; everything else is in the files. */
const shownColumns = ['省份', '单位名称', '类别', '状态']

function rowLines({columns, rows}: UnitSheet, {out, env}: Terminal): readonly string[] {
  if (rows.length === 0) return []
  const at = shownColumns.map((column) => columns.indexOf(column))
  const texts = rows.map(({values}, index) => [String(index + 1), ...at.map((place) => values[place] ?? '')])
  const [head = '', ...lines] = tableLines([['序号', ...shownColumns], ...texts], new Set([0]))
  return [painter(out, env)('faint', head), ...lines]
}

function summaryLines({rows}: UnitSheet, {totals}: Registry, {date}: UnitQuery): readonly string[] {
  const day = date === '9999-12-31' ? '' : `截至${dateText(date)}，`
  const partial = totals.filter((total) => !total.complete && total.date <= date)
  return [
    rows.length === 0 ? `${day}没有符合条件的单位。` : `${day}共 ${rows.length} 个单位。`,
    ...partial.map(({name, value, source}) => `${name}共 ${value} 个（${source}），名单没有全部收在 content/data/ 里。`)
  ]
}

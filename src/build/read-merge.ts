/** What a 邮件合并 is made from: its template, its data, and a file name for each row. */
import {isAbsolute, relative, resolve, sep} from 'node:path'
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {HostError} from '../host/host.js'
import {type MergeTemplate, openMergeTemplate} from '../source/merge-template.js'
import {readTables} from '../source/tables/read-tables.js'
import type {DataTable} from '../source/tables/table.js'
import {templatesOf} from '../source/templates.js'
import {fileName} from './file-name.js'
import {letterNames} from './letter-names.js'

/** Files as their caller typed them. */
export interface MergeInputs {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder that paths start from. */
  readonly cwd: string
  readonly template: string
  readonly data: string
  /** Sheet of a workbook that has several. */
  readonly sheet: string | undefined
  /** Pattern of file names, `{{编号}}-{{单位名称}}`. */
  readonly name: string | undefined
}

/** The same, read. */
export interface MergeRead {
  readonly template: MergeTemplate
  readonly table: DataTable
  /** Base names of the files, one for each row. */
  readonly names: readonly string[]
}

/** Base name of a template: what its letters are called by. */
export const templateBase = (path: string): string =>
  fileName(path.slice(path.lastIndexOf('/') + 1).replace(/\.md(?:\.hbs)?$/iu, ''), 40)

/** Read what a merge is made from; undefined after an error, which was reported. */
export function readMerge(inputs: MergeInputs, host: Host, report: Report): MergeRead | undefined {
  const path = wayOf(inputs.template, inputs, host, report)
  const data = wayOf(inputs.data, inputs, host, report)
  const table = data === undefined ? undefined : tableOf(data, inputs.sheet, host, report)
  if (path === undefined || table === undefined) return undefined
  const genre = path.startsWith('templates/') ? path.slice('templates/'.length).replace(/\.md\.hbs$/u, '') : ''
  if (templatesOf(host).isGenre(genre)) {
    const hint = `请先用 \`yinfa new ${genre}\` 写成公文，再在公文里写列名。`
    report(diagnostic('merge-template', {path}, '这是新建公文的模板，不能直接合并。', hint))
    return undefined
  }
  const template = openMergeTemplate(host, path, table.columns, report)
  const names = letterNames(table, {pattern: inputs.name, base: templateBase(path)}, report)
  return template === undefined || names === undefined ? undefined : {template, table, names}
}

/** The workspace-relative path of a file that was typed from `cwd` or from the workspace. */
function wayOf(typed: string, {root, cwd}: MergeInputs, host: Host, report: Report): string | undefined {
  const ways = [resolve(cwd, typed), resolve(root, typed)].flatMap((path) => {
    const way = relative(root, path)
    return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? [] : [way.split(sep).join('/')]
  })
  const [first] = ways
  if (first !== undefined) return ways.find((way) => isThere(host, way)) ?? first
  const hint = '请把文件放进工作区，如 content/letters/；程序不读工作区以外的文件。'
  report(diagnostic('file-found', {path: typed}, `\`${typed}\` 不在工作区里。`, hint))
  return undefined
}

function isThere(host: Host, path: string): boolean {
  try {
    return host.read(path) !== undefined
  } catch (error) {
    if (error instanceof HostError) return true
    throw error
  }
}

function tableOf(path: string, sheet: string | undefined, host: Host, report: Report): DataTable | undefined {
  const tables = readTables(host, path, report, {sheet, printsDates: true})
  const [table, other] = tables
  if (table === undefined) return undefined
  if (other !== undefined) {
    const names = tables.map((one) => `\`${one.sheet ?? ''}\``).join('、')
    const message = `工作簿里有 ${tables.length} 张工作表：${names}，不知道用哪一张。`
    report(diagnostic('merge-rows', {path}, message, `请用 --sheet 写明，如 \`--sheet ${table.sheet ?? ''}\`。`))
    return undefined
  }
  if (table.rows.length > 0) return table
  report(diagnostic('merge-rows', {path}, '数据里没有一行，没有可以生成的文件。', '请在表头下面填写数据。'))
  return undefined
}

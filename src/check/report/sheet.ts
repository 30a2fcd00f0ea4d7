/** 校对单: what the proof-reader found, as a document to print, with room for who decides and who signs. */
import {printedMessage} from '../../diagnostics/printed-message.js'
import {cell, gongwen, mainBody, paragraph, row, strong, tableOf, text, title} from '../../gongwen/build.js'
import type * as G from '../../gongwen/nodes.js'
import {visible} from '../visible.js'

/** One finding on the sheet. */
export interface CheckSheetRow {
  /** 错误, 警告 or 注意. */
  readonly weight: string
  /** File and line. */
  readonly place: string
  /** The characters it is about; null for a whole element. */
  readonly quote: string | null
  readonly message: string
  readonly hint: string | null
  /** Rule and source. */
  readonly rule: string
}

/** The findings of one document. */
export interface CheckSheetPart {
  readonly title: string
  readonly path: string
  readonly rows: readonly CheckSheetRow[]
  /** 校对例外, each in a sentence. */
  readonly exceptions: readonly string[]
}

/** A whole sheet. */
export interface CheckSheet {
  /** What was found, in a sentence. */
  readonly summary: string
  readonly parts: readonly CheckSheetPart[]
  /** Rules that weigh otherwise here, each in a sentence. */
  readonly deviations: readonly string[]
}

/** Its title. */
export const checkSheetTitle = '公文校对单'

/** Widths are parts of the table's, here about 字 of its text. */
const columns = [
  {head: '序号', width: 2.8, align: 'center'},
  {head: '位置和原文', width: 8.5, align: 'left'},
  {head: '问题、改法和依据', width: 18.5, align: 'left'},
  {head: '处理意见', width: 7, align: 'left'}
] as const
const request = '请对以下各条逐条写明处理意见；不改的，写明理由。'
/** Who signs, and the parts of the width of names and days. */
const signers = ['校对', '处理', '核定']
const signerWidths = [1.2, 2.6, 1.2, 2.6]
/** Room for a signature, in millimetres. */
const signatureHeight = 12

/** The sheet as a document. */
export function checkSheetPaper({summary, parts, deviations}: CheckSheet): G.Gongwen {
  const adjusted = deviations.map((deviation) => paragraph(visible(`级别调整：${deviation}`)))
  return gongwen(
    {genre: 'working-paper', variant: 'standard'},
    mainBody(title(checkSheetTitle), paragraph(summary), ...adjusted, signatures(), paragraph(request), findings(parts))
  )
}

/** Findings are numbered through, so that people can speak of them. */
function findings(parts: readonly CheckSheetPart[]): G.Table {
  let number = 0
  const rows = parts.flatMap((part): G.TableRow[] => [
    row('group', cell(visible(part.title === part.path ? part.path : `${part.title}（${part.path}）`), columns.length)),
    ...(part.rows.length === 0 ? [note('没有发现问题。')] : part.rows.map((entry) => findingRow(entry, ++number))),
    ...part.exceptions.map((exception) => note(`例外：${exception}`))
  ])
  return tableOf(
    {align: columns.map(({align}) => align), widths: columns.map(({width}) => width)},
    row('header', ...columns.map(({head}) => head)),
    ...rows
  )
}

const note = (sentence: string): G.TableRow => row('body', {...cell(visible(sentence), columns.length), align: 'left'})

function findingRow({weight, place, quote, message, hint, rule}: CheckSheetRow, number: number): G.TableRow {
  const found = quote === null ? [] : [broken, text(`“${visible(quote)}”`)]
  const mended = hint === null ? [] : [broken, text(visible(printedMessage(hint)))]
  return row(
    'body',
    String(number),
    cell([text(visible(place)), ...found]),
    cell([
      strong(`${weight}　`),
      text(visible(printedMessage(message))),
      ...mended,
      broken,
      text(visible(`（${rule}）`))
    ]),
    ''
  )
}

const broken: G.Break = {type: 'break'}

const signatures = (): G.Table =>
  tableOf(
    {align: ['center', 'left', 'center', 'left'], widths: signerWidths},
    ...signers.map((who): G.TableRow => ({...row('body', who, '', '日期', ''), height: signatureHeight}))
  )

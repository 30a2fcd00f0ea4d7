/** The options of a table: `{横排 表头 2行 列宽 1:2:3}` on a line of its own above it. */
import {didYouMean} from '../../source/nearest.js'
import type {Position} from 'unist'
import type * as G from '../nodes.js'
import {note, type Context} from './context.js'

/** What a table's author asked for. */
export interface TableOptions {
  readonly orientation: G.Table['orientation']
  readonly widths: readonly number[] | null
  /** Rows of the header. */
  readonly headerRows: number
}

/** What holds where nothing is said. */
export const noOptions: TableOptions = {orientation: 'portrait', widths: null, headerRows: 1}

const words = ['横排', '竖排', '列宽', '表头'] as const
const help = '可以写：{横排}、{列宽 1:2:3}、{表头 2行}，几项之间用空格隔开。'

/**
 * Read a line of options; what cannot be understood is reported and left out.
 * @param columns how many columns the table has
 * @param rows how many rows, the header included
 */
export function tableOptions(
  text: string,
  {columns, rows}: {readonly columns: number; readonly rows: number},
  position: Position | undefined,
  context: Context
): TableOptions {
  const wrong = (message: string, hint = help): void => note(context, 'table-option', position, message, hint)
  let options = noOptions
  for (const [, word = '', value = ''] of tokens(text)) {
    if (word === '横排' && value === '') options = {...options, orientation: 'landscape'}
    else if (word === '竖排' && value === '') options = {...options, orientation: 'portrait'}
    else if (word === '列宽') {
      const widths = widthsOf(value)
      if (widths?.length === columns) options = {...options, widths}
      else
        wrong(
          widths === undefined
            ? `列宽“${value}”看不懂，应当是用冒号隔开的数，如 1:2:3。`
            : `列宽写了 ${widths.length} 个数，表格有 ${columns} 列。`,
          '请给每一列写一个大于零的数，如 {列宽 1:2:3}。'
        )
    } else if (word === '表头') {
      const headerRows = Number(/^(\d{1,2})行?$/u.exec(value)?.[1] ?? Number.NaN)
      if (headerRows >= 1 && headerRows <= rows) options = {...options, headerRows}
      else wrong(`“表头 ${value}”不对，应当是 1 到 ${rows} 行。`, '请写表头有几行，如 {表头 2行}。')
    } else if (word === '横排' || word === '竖排') wrong(`“${word}”后面不写“${value}”`)
    else wrong(`表格没有“${word}”这个选项。`, didYouMean(word, words) ?? help)
  }
  return options
}

/** A word and the value behind it, which begins with a digit. */
const tokens = (text: string): IterableIterator<RegExpExecArray> =>
  text
    .normalize('NFKC')
    .replace(/^\{|\}$/gu, '')
    .matchAll(/([^\s\d:,、;=]+)[\s=:]*(\d[\d.:]*(?:\s*:\s*[\d.]+)*行?)?/gu)

function widthsOf(value: string): readonly number[] | undefined {
  const widths = value.split(':').map((part) => (/^\s*\d{1,4}(?:\.\d{1,3})?\s*$/u.test(part) ? Number(part) : 0))
  return widths.every((width) => width > 0) ? widths : undefined
}

/** The rows of one table of a 名单: numbered, under group rows, with merged province cells. */
import type * as G from '../gongwen/nodes.js'
import {cellOf, groupRow} from './cells.js'
import type {Row} from './rows.js'

/** How a list is set. */
export interface ListStyle {
  readonly columns: readonly string[]
  /** 连续: on from the table before; 分组: anew in each group. */
  readonly numbering: '无' | '连续' | '分组'
  /** A row with its name above the units of each province. */
  readonly byProvince: boolean
  /** One cell for the province of neighbouring rows. */
  readonly merge: boolean
}

/** @param first number of the first row where numbers go on */
export function listRows(rows: readonly Row[], style: ListStyle, first: number): readonly G.TableRow[] {
  const {columns, numbering, byProvince, merge} = style
  const width = columns.length + (numbering === '无' ? 0 : 1)
  let serial = numbering === '连续' ? first : 1
  return runsOf(rows).flatMap((run): readonly G.TableRow[] => {
    if (numbering === '分组' && byProvince) serial = 1
    const body = run.rows.map((row, index): G.TableRow => {
      const number = numbering === '无' ? [] : [cellOf(String(serial++))]
      const cells = columns.flatMap((column) => {
        if (!merge || (column !== '省份' && column !== '省份全称')) return [cellOf(row.text(column))]
        return index === 0 ? [cellOf(run.city ?? row.text(column), run.rows.length)] : []
      })
      return {type: 'tableRow', kind: 'body', children: [...number, ...cells]}
    })
    return byProvince ? [groupRow(run.name, width), ...body] : body
  })
}

interface Run {
  /** 全称 of the province, or the 计划单列市 that forms a group of its own. */
  readonly name: string
  readonly city: string | null
  readonly rows: readonly Row[]
}

/** Neighbouring rows of one province. */
function runsOf(rows: readonly Row[]): readonly Run[] {
  const runs: {name: string; city: string | null; rows: Row[]}[] = []
  for (const row of rows) {
    const city = row.unit?.city ?? null
    const name = city ?? row.province?.name ?? ''
    const last = runs.at(-1)
    if (last?.name === name) last.rows.push(row)
    else runs.push({name, city, rows: [row]})
  }
  return runs
}

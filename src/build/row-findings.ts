/** What is wrong with the letters of a 邮件合并, told once for each place of the template, with the rows that it is about. */
import type {Diagnostic, Place} from '../diagnostics/diagnostic.js'
import type {DataRow, DataTable} from '../source/tables/table.js'

/** Findings of letters, as they come. */
export interface RowFindings {
  readonly add: (row: DataRow, finding: Diagnostic) => void
  /** Rows that have an error so far. */
  readonly faulty: () => number
  /** All findings: those of every letter alone, the others with the file and the rows that they are about. */
  readonly all: (letters: number) => readonly Diagnostic[]
}

/** Rows that a message names; who has more of them mends the first ones and looks again. */
const mostNamed = 5

/**
 * Nothing is found yet.
 * @param table whose rows the letters are
 * @param columnAt the column whose cell stands at a place of the template
 */
export function rowFindings(table: DataTable, columnAt: (place: Place) => string | undefined): RowFindings {
  const found = new Map<string, {readonly finding: Diagnostic; readonly rows: Set<number>}>()
  const faulty = new Set<number>()
  return {
    add: (row, finding) => {
      const {id, place, message, hint} = finding
      const key = JSON.stringify([id, place, message, hint])
      const entry = found.get(key) ?? {finding, rows: new Set<number>()}
      entry.rows.add(row.number)
      found.set(key, entry)
      if (finding.severity === 'error') faulty.add(row.number)
    },
    faulty: () => faulty.size,
    all: (letters) =>
      [...found.values()].map(({finding, rows}) => {
        if (finding.place.path === table.path || (rows.size === letters && letters > 1)) return finding
        const named = [...rows].slice(0, mostNamed).join('、')
        const more = rows.size > mostNamed ? ` 等 ${rows.size} 行` : ' 行'
        const sheet = table.sheet === null ? '' : ` ${table.sheet}`
        const column = columnAt(finding.place)
        const cell = column === undefined || finding.message.includes(column) ? '' : `的“${column}”`
        const message = `${finding.message.replace(/。$/u, '')}（数据 ${table.path}${sheet} 第 ${named}${more}${cell}）。`
        return {...finding, message}
      })
  }
}

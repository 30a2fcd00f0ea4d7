/** 事件: what happened to units after they were put on a list, row by row. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {readDay} from '../source/date.js'
import {didYouMean} from '../source/nearest.js'
import type {DataRow, DataTable} from '../source/tables/table.js'
import {type ColumnOptions, type Columns, columnsOf} from './columns.js'
import {hasResult} from './history.js'
import {type EventKind, eventKinds, type PilotEvent} from './model.js'
import {sourceProblem} from './registry-fields.js'
import type {UnitIndex} from './unit-index.js'

/** Columns of a table of events; those that begin with `期限：` are deadlines. */
export const eventColumns = {
  date: ['日期', 'date'],
  unit: ['单位', 'unit'],
  kind: ['事件', 'event'],
  source: ['依据', 'source'],
  result: ['结论', 'result'],
  note: ['说明', 'note']
} as const

const deadlinePrefix = /^(?:期限|deadline)[：:]\s*/u

/** How they are found. */
export const eventColumnOptions: ColumnOptions = {
  required: ['date', 'unit', 'kind', 'source'],
  open: false,
  mayBe: (column) => deadlinePrefix.test(column)
}

type Key = keyof typeof eventColumns

/** Read a table of events. Reports `event-row` and `unit-known` by cell. */
export function loadEvents(table: DataTable, units: UnitIndex, report: Report): readonly PilotEvent[] {
  const columns = columnsOf(table, eventColumns, eventColumnOptions, report)
  return columns === undefined ? [] : table.rows.flatMap((row) => readRow(row, table, columns, units, report) ?? [])
}

function readRow(
  row: DataRow,
  table: DataTable,
  columns: Columns<Key>,
  units: UnitIndex,
  report: Report
): PilotEvent | undefined {
  const place = (key: Key): Place => columns.placeOf(row, key)
  const fault = (at: Place, message: string, hint?: string): undefined => {
    report(diagnostic('event-row', at, message, hint))
    return undefined
  }
  const needed = (key: Key): string | undefined => {
    const text = columns.cell(row, key)
    return text === '' ? fault(place(key), `这一行没有${eventColumns[key][0]}。`, '请填写。') : text
  }
  const day = (text: string, at: Place): string | undefined =>
    readDay(text) ?? fault(at, `\`${text}\` 不是日期，应写成 \`2014-02-24\`。`)

  const dateText = needed('date')
  const date = dateText === undefined ? undefined : day(dateText, place('date'))
  const word = needed('unit')
  const unit = word === undefined ? undefined : units.find(word, place('unit'), report)
  const kindText = needed('kind')
  const kind = kindText === undefined ? undefined : kindOf(kindText, (...told) => fault(place('kind'), ...told))
  const source = needed('source')
  const problem = source === undefined ? undefined : sourceProblem(source)
  if (problem !== undefined) fault(place('source'), problem.message, problem.hint)
  const result = resultOf(columns.cell(row, 'result'), kind, (...told) => fault(place('result'), ...told))
  const deadlines = new Map<string, string>()
  let isSound = problem === undefined
  for (const column of columns.others.filter((name) => deadlinePrefix.test(name))) {
    const text = row.values[table.columns.indexOf(column)] ?? ''
    if (text === '') continue
    const at = table.placeOf(row, column)
    const until = day(text, at)
    if (until !== undefined && date !== undefined && until < date) fault(at, `期限 ${until} 早于事件的日期 ${date}。`)
    else if (until !== undefined) {
      deadlines.set(column.replace(deadlinePrefix, ''), until)
      continue
    }
    isSound = false
  }
  if (!isSound || date === undefined || unit === undefined || kind === undefined || source === undefined) return
  if (result === undefined) return
  return {unit, kind, date, source, result, deadlines, note: columns.cell(row, 'note'), place: place('kind')}
}

type Fault = (message: string, hint?: string) => undefined

function kindOf(text: string, fault: Fault): EventKind | undefined {
  const all = eventKinds.join('、')
  return (
    eventKinds.find((kind) => kind === text) ??
    fault(`没有 \`${text}\` 这种事件。`, didYouMean(text, eventKinds) ?? `事件有：${all}。`)
  )
}

/** undefined: wrong. */
function resultOf(text: string, kind: EventKind | undefined, fault: Fault): PilotEvent['result'] | undefined {
  if (text === '') return null
  if (kind !== undefined && !hasResult(kind))
    return fault(`“${kind}”没有结论。`, '只有审核、中期评估、验收有结论；其他内容请写在说明里。')
  if (text === '通过' || text === '不通过') return text
  return fault(`结论写的是 \`${text}\`，应为：通过、不通过。`, didYouMean(text, ['通过', '不通过']))
}

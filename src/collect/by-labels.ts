/** Cells → values, by the labels that are printed before them. Where a value may belong to two fields, that is a fault. */
import type {FormFieldSchema, FormSchema} from '../forms/schema.js'
import {type FormCell, isBlank, trimmed} from './cells.js'
import {dateSlot, labelBook, type LabelFound, signerSlot} from './labelled.js'
import type {ApplicationFinding, FoundValue} from './model.js'

/** Values by the names of slots, each place where one was found. */
export type Candidates = ReadonlyMap<string, readonly FoundValue[]>

/** Read values by labels. @param cells in reading order */
export function readByLabels(
  schema: FormSchema,
  cells: readonly FormCell[]
): {readonly values: Candidates; readonly findings: readonly ApplicationFinding[]} {
  const book = labelBook(schema)
  const values = new Map<string, FoundValue[]>()
  const findings: ApplicationFinding[] = []
  const taken = new Set<FormCell>()
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.table, cell.row, cell.column), cell]))
  const rows = new Map<string, FormCell[]>()
  for (const cell of cells) {
    const key = `${cell.table}/${cell.row}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [cell])
    else row.push(cell)
  }
  let anchor: string | undefined

  const put = (slot: string, text: string, where: string): void => {
    const value = trimmed(text)
    if (isBlank(value)) return
    const known = values.get(slot)
    if (known === undefined) values.set(slot, [{value, where}])
    else known.push({value, where})
  }
  const slotOf = ({label: {slots}}: LabelFound): string | undefined => {
    const own = slots.length === 1 ? slots : slots.filter((slot) => book.anchorOf(slot) === anchor)
    return own.length === 1 ? own[0] : undefined
  }
  /** The cell to the right that is no label, else, for opinions, the one below. */
  const valueCell = (cell: FormCell, isOpinion: boolean): FormCell | undefined => {
    const right = nextIn(rows.get(`${cell.table}/${cell.row}`) ?? [], cell)
    if (right !== undefined && !taken.has(right) && book.leading(right.text) === undefined) {
      if (!isOpinion || !isBlank(right.text)) return right
    }
    const below = isOpinion ? byPlace.get(placeKey(cell.table, cell.row + 1, cell.column)) : undefined
    if (below === undefined || taken.has(below)) return undefined
    // An empty opinion begins with who signs it, which is a label of the form, too.
    return book.leading(below.text) === undefined || /^\s*负\s*责\s*人/u.test(below.text) ? below : undefined
  }
  const readOpinion = (field: FormFieldSchema, rest: string, cell: FormCell): void => {
    const source = isBlank(withoutSeal(rest)) ? valueCell(cell, true) : undefined
    if (source !== undefined) taken.add(source)
    const {opinion, signer, date} = opinionParts(source?.text ?? rest)
    const where = source?.where ?? cell.where
    put(field.key, opinion, where)
    put(signerSlot(field.key), signer, where)
    put(dateSlot(field.key), date, where)
  }
  for (const [index, cell] of cells.entries()) {
    if (taken.has(cell)) continue
    const first = book.leading(cell.text)
    if (first === undefined) continue
    taken.add(cell)
    const isWhole = first.label.field?.type === 'opinion' || first.label.field?.type === 'longText'
    for (const piece of isWhole ? [cell.text] : book.cut(cell.text)) {
      const found = book.leading(piece)
      if (found === undefined) continue
      const slot = slotOf(found)
      if (slot !== undefined && book.isAnchor(slot)) anchor = slot
      const {field} = found.label
      if (field?.type === 'opinion') {
        readOpinion(field, found.rest, cell)
        continue
      }
      const rest = field?.type === 'longText' && cell.table === -1 ? found.rest + following(index) : found.rest
      const source = isBlank(rest) ? valueCell(cell, false) : undefined
      if (source !== undefined) taken.add(source)
      const text = source?.text ?? rest
      const where = source?.where ?? cell.where
      if (slot !== undefined) put(slot, text, where)
      else if (!isBlank(text)) findings.push(unclear(found, schema, text, where))
    }
  }
  return {values, findings}

  /** The lines below a label outside of tables, up to the next label. */
  function following(index: number): string {
    let text = ''
    for (const cell of cells.slice(index + 1)) {
      if (cell.table !== -1 || book.leading(cell.text) !== undefined) break
      taken.add(cell)
      text += (cell.column === 0 ? '\n' : '\t') + cell.text
    }
    return text
  }
}

const placeKey = (table: number, row: number, column: number): string => `${table}/${row}/${column}`

/** Cells of a row over which one may be merged. */
const mostMerged = 64

const nextIn = (row: readonly FormCell[], cell: FormCell): FormCell | undefined => {
  const index = row.indexOf(cell)
  // Merged cells of a workbook repeat their text.
  return row.slice(index + 1, index + 1 + mostMerged).find(({text}) => trimmed(text) !== trimmed(cell.text))
}

function unclear({label}: LabelFound, schema: FormSchema, text: string, where: string): ApplicationFinding {
  const names = label.slots.map((slot) => `“${schema.fields.get(slot)?.key ?? slot}”`).join('还是')
  const message = `“${trimmed(text).slice(0, 30)}”是${names}，表里看不出来。`
  return {severity: 'fault', field: null, where, message, hint: '请用发下来的空白表填写，不要改动标签。'}
}

const sealWords = /[(（]\s*(?:公\s*章|盖\s*章|签\s*章)\s*[)）]/gu
const withoutSeal = (text: string): string => text.replace(sealWords, '')
const day =
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[〇○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/u
/** 负责人 is printed without a colon; what follows it at the beginning of a line is a name if it is as short as one. */
const signature =
  /(?:^|\s)负\s*责\s*人\s*(?:[(（]签[字名章][)）]\s*)?[：:]\s*(.*)$|^\s*负\s*责\s*人\s*([^\s，。；：、]{0,12}(?:\s[^\s，。；：、]{1,4})?)\s*$/u
const blankDay = /[\s_]{0,20}年[\s_]{0,20}月[\s_]{0,20}日\s*$/u

/** 意见, 负责人 and 日期 of the text of an 意见栏. */
function opinionParts(text: string): {readonly opinion: string; readonly signer: string; readonly date: string} {
  const lines = trimmed(withoutSeal(text)).split('\n')
  let [signer, date] = ['', '']
  const left = lines.map((line, index) => {
    const isLast = index === lines.length - 1
    let rest = line
    // A day in the opinion itself is none of its closing.
    const found = new RegExp(String.raw`(?:日期\s*[：:]\s*|^\s*|(?<=\s))(${day.source})\s*$`, 'u').exec(rest)
    if (isLast && found !== null) {
      date = found[1] ?? ''
      rest = rest.slice(0, found.index)
    } else if (isLast) rest = rest.replace(blankDay, '')
    const signed = signature.exec(rest)
    if (signed === null || signer !== '') return rest
    signer = trimmed(signed[1] ?? signed[2] ?? '')
    return rest.slice(0, signed.index)
  })
  return {opinion: left.join('\n'), signer, date}
}

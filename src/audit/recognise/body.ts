/** The text below the head: title, 主送机关, 正文, what closes it, attachments. */
import {cell, indent, typeArea} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import {readAttendance} from './attendance.js'
import {
  type AreaReading,
  type AttachmentReading,
  mmOfPt,
  type Paragraph,
  type SignatureReading,
  textOf,
  type Reading
} from './reading.js'

/** What the text consists of. */
export type BodyReading = Pick<
  Reading,
  | 'title'
  | 'recipients'
  | 'paragraphs'
  | 'note'
  | 'noteAbove'
  | 'signature'
  | 'annotation'
  | 'attendance'
  | 'attachments'
>

const titleSize = 18
const indented = mmOfPt(cell) * 0.6
const labelForm = /^附件[\d一二三四五六七八九十]*[：:.．]?$/u
export const dateForm =
  /^[\d〇○ＯO零一二三四五六七八九]{4}年[\d〇零一二三四五六七八九十]{1,3}月[\d〇零一二三四五六七八九十]{1,3}日$/u

/** Read the text. `flow` holds its lines page by page. */
export function readBody(flow: readonly (readonly Line[])[], area: AreaReading): BodyReading {
  const all = flow.flat()
  const left = area.left ?? typeArea.left
  const right = area.right ?? typeArea.right
  const isIndented = (line: Line): boolean => line.left > left + indented
  const isCentred = (line: Line): boolean =>
    Math.abs((line.left + line.right) / 2 - (left + right) / 2) < 3 && line.left > left + 5

  const title = leading(all, (line) => line.size >= titleSize || isCentred(line))
  let rest = all.slice(title.length)
  const recipients = recipientsOf(rest, isIndented)
  rest = rest.slice(recipients.length)

  const labels = rest.filter((line) => labelForm.test(line.text) && !isIndented(line))
  const firstLabel = labels[0]
  const main = firstLabel === undefined ? rest : rest.slice(0, rest.indexOf(firstLabel))
  const attachments = labels.map((label, index): AttachmentReading => {
    const next = labels[index + 1]
    const from = rest.indexOf(label)
    const lines = rest.slice(from + 1, next === undefined ? undefined : rest.indexOf(next))
    return {
      label,
      opensPage: flow[label.page]?.[0] === label,
      title: titleOf(
        leading(
          lines.filter(({page}) => page === label.page),
          (line) => line.size >= titleSize || isCentred(line)
        )
      ),
      lines
    }
  })
  return {title: titleOf(title), recipients, attachments, ...closingOf(main, left, right)}
}

/** Of centred lines the large ones are the title; small ones below are a 题注. */
export function titleOf(lines: readonly Line[]): readonly Line[] {
  const big = lines.filter(({size}) => size >= titleSize)
  return big.length === 0 ? lines : big
}

function leading(lines: readonly Line[], belongs: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !belongs(line))
  return end === -1 ? lines : lines.slice(0, end)
}

/** Flush lines below the title, down to a colon or to the first indented line. */
function recipientsOf(lines: readonly Line[], isIndented: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  for (const line of lines) {
    if (isIndented(line) || line.page !== 0) break
    found.push(line)
    if (/[：:]$/u.test(line.text)) break
  }
  return found
}

/** 附件说明, 署名, 成文日期 and 附注 at the end of the main text; what is before them is 正文. */
function closingOf(
  main: readonly Line[],
  left: number,
  right: number
): Pick<BodyReading, 'paragraphs' | 'note' | 'noteAbove' | 'signature' | 'annotation' | 'attendance'> {
  const dateAt = main.findLastIndex((line) => dateForm.test(line.text) && line.left > left + 30)
  const date = main[dateAt]
  let end = main.length
  let signature: SignatureReading | undefined
  let annotation: readonly Line[] = []
  if (date !== undefined) {
    let from = dateAt
    while (isName(main[from - 1], main[from], date, left)) from--
    signature = {names: main.slice(from, dateAt), date, above: main[from - 1]}
    const after = main.slice(dateAt + 1)
    if (/^[（(【[〔]/u.test(after[0]?.text ?? '')) {
      const close = after.findIndex(({text}) => /[）)】\]〕]$/u.test(text))
      annotation = after.slice(0, close === -1 ? 1 : close + 1)
    } else if (after[0]?.text.startsWith('此件') === true) annotation = after.slice(0, 1)
    end = from
  }
  const {lists: attendance, before: text} = readAttendance(main.slice(0, end))
  const noteAt = text.findLastIndex(
    (line) => /^附\s*件\s*(?:[：:]|\d+[.．、]?)\S/u.test(line.text) && line.left > left + 2
  )
  const note = noteAt === -1 ? [] : text.slice(noteAt)
  const paragraphs = paragraphsOf(noteAt === -1 ? text : text.slice(0, noteAt), left, right)
  return {paragraphs, note, noteAbove: noteAt === -1 ? undefined : text[noteAt - 1], signature, annotation, attendance}
}

/** A name stands by itself in the right half above the date; those of a joint issue stand side by side. */
function isName(line: Line | undefined, next: Line | undefined, date: Line, left: number): boolean {
  if (line === undefined || date.page !== line.page) return false
  const beside = next !== undefined && next !== date && Math.abs(next.baseline - line.baseline) < 1
  if (line.left < left + 30 && !beside) return false
  return date.baseline - line.baseline < 60 && !/[。；：，]$/u.test(line.text) && !dateForm.test(line.text)
}

/** A line that ends this far from the edge ends its paragraph. */
const shortBy = 12

function paragraphsOf(lines: readonly Line[], left: number, right: number): readonly Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    const starts = before === undefined || line.left > left + indented || before.right < right - shortBy
    if (starts) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.map((group) => ({lines: group, text: textOf(group), level: levelOf(textOf(group))}))
}

const levels = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^（[一二三四五六七八九十]{1,3}）/u,
  /^\d{1,2}[.．](?!\d)/u,
  /^（\d{1,2}）/u
] as const

function levelOf(text: string): Paragraph['level'] {
  const level = levels.findIndex((form) => form.test(text))
  return ([0, 1, 2, 3, 4] as const)[level + 1] ?? 0
}

/** Indent of 正文 in mm. */
export const paragraphIndent = mmOfPt(cell) * indent.paragraph

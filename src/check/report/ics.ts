/** 期限一览 as a calendar file (RFC 5545): whole days, the same bytes whenever it is made. */
import type {ListedDeadline} from '../deadline-list.js'

/** Octets that a line may have without its end (3.1). */
const longestLine = 75

/**
 * The text of an .ics file. UIDs name the document and the day, so that a calendar takes a later file as news of the same
 * events; DTSTAMP is the date of the document, for there is no clock.
 */
export function calendarText(deadlines: readonly ListedDeadline[]): string {
  const counts = new Map<string, number>()
  const events = deadlines.flatMap(({date, path, title, number, issued, file, line, sentence}) => {
    const day = date.replaceAll('-', '')
    const name = `${day}.${path.replace(/^content\/documents\//u, '').replace(/\.md$/iu, '')}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const from = number === null ? `《${title}》` : `《${title}》（${number}）`
    return [
      'BEGIN:VEVENT',
      `UID:${escaped(`${name}${count === 1 ? '' : `.${count}`}@yinfa`)}`,
      `DTSTAMP:${issued.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escaped(`期限：${sentence}`)}`,
      `DESCRIPTION:${escaped(`${from}\n${file}${line === null ? '' : `:${line}`}`)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT'
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yinfa//deadlines//ZH',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A value of type TEXT (3.3.11); control characters are not allowed in it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')

/** Lines of at most 75 octets, cut between characters; each but the first begins with a space. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (size + octets > longestLine) {
      pieces.push(piece)
      piece = ' '
      size = 1
    }
    piece += character
    size += octets
  }
  return [...pieces, piece].join('\r\n')
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

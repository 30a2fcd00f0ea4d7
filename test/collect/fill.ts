/** Fills forms in as Word, Excel and viewers of PDF do: nothing of the reader is used. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

/** Values by the names of slots; lines of long texts are separated by `\n`, dates are `2012年2月20日`. */
export type Answers = Readonly<Record<string, string>>

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const edited = (bytes: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes)
  return zipSync({...files, [part]: strToU8(edit(strFromU8(files[part] ?? new Uint8Array())))})
}

/** Edit the body of a DOCX. */
export const editDocx = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array =>
  edited(bytes, 'word/document.xml', edit)

/** Type into the content controls of a DOCX: what Word writes then. */
export function fillDocx(bytes: Uint8Array, form: string, answers: Answers): Uint8Array {
  return editDocx(bytes, (xml) =>
    Object.entries(answers).reduce((whole, [slot, text]) => {
      const pattern = new RegExp(
        `(<w:tag w:val="${form}/${slot}"/>(?:(?!<w:sdtContent>).)*<w:sdtContent>).*?(</w:sdtContent>)`,
        'su'
      )
      if (!pattern.test(whole)) throw new Error(`no control ${slot}`)
      const lines = escaped(text).split('\n')
      const runs = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
      return whole.replace(pattern, (_, before: string, after: string) => {
        return `${before.replace('<w:showingPlcHdr/>', '')}<w:r>${runs}</w:r>${after}`
      })
    }, xml)
  )
}

/** Type into empty cells of the first sheet of an XLSX, by their references. */
export function fillCells(bytes: Uint8Array, texts: Answers): Uint8Array {
  return edited(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    Object.entries(texts).reduce((whole, [reference, text]) => {
      const pattern = new RegExp(`<c r="${reference}" s="(\\d+)"/>`, 'u')
      if (!pattern.test(whole)) throw new Error(`no empty cell ${reference}`)
      const content = `<is><t xml:space="preserve">${escaped(text)}</t></is>`
      return whole.replace(
        pattern,
        (_, style: string) => `<c r="${reference}" s="${style}" t="inlineStr">${content}</c>`
      )
    }, xml)
  )
}

/** Type into the cells of an XLSX, by their names. */
export function fillXlsx(bytes: Uint8Array, answers: Answers): Uint8Array {
  const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
  const texts = Object.entries(answers).map(([slot, text]) => {
    const cell = new RegExp(`name="${slot}">[^<]*!\\$([A-Z]+)\\$(\\d+)`, 'u').exec(workbook)
    if (cell === null) throw new Error(`no cell ${slot}`)
    return [`${cell[1] ?? ''}${cell[2] ?? ''}`, text] as const
  })
  return fillCells(bytes, Object.fromEntries(texts))
}

/**
 * Type into the fields of a PDF, and save it as viewers do: the fields with their values in an update behind the file
 * (ISO 32000-1, 7.5.6).
 */
export function fillPdf(bytes: Uint8Array, form: string, answers: Answers): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = plainObjects(source)
  const numberOf = (name: string): number | undefined =>
    [...objects].find(([, text]) => text.includes('/Widget') && text.includes(`/T ${spelled(name)}`))?.[0]
  const parent = [...objects].find(([, text]) => text.includes(`/T (${form})`) && text.includes('/Kids'))
  if (parent === undefined) throw new Error(`no form ${form}`)
  const kids = new Set([...parent[1].matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number)))
  const updates = new Map<number, string>()
  for (const [slot, text] of Object.entries(answers)) {
    const day = /^(\d+)年(\d+)月(\d+)日$/u.exec(text)
    const isDay = day !== null && numberOf(slot) === undefined
    const parts = isDay
      ? ['年', '月', '日'].map((key, index) => [`${slot}_${key}`, day[index + 1] ?? ''] as const)
      : [[slot, text] as const]
    for (const [name, value] of parts) {
      const number = numberOf(name)
      if (number === undefined || !kids.has(number)) throw new Error(`no field ${name}`)
      const own = (objects.get(number) ?? '').replace(/\/V (?:\([^()]*\)|<[\dA-F]*>)/u, '')
      updates.set(number, own.replace('<<', `<< /V <feff${hexadecimal(value.replaceAll('\n', '\r'))}>`))
    }
  }
  return Buffer.from(withUpdates(source, updates), 'latin1')
}

const hexadecimal = (text: string): string =>
  Array.from({length: text.length}, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

/** A name as a text string: Chinese in UTF-16, written in hexadecimal (7.9.2.2). */
const spelled = (name: string): string =>
  /^[\x20-\x7e]*$/u.test(name) ? `(${name})` : `<FEFF${hexadecimal(name).toUpperCase()}>`

/** Objects of a file, by number; the writer keeps the fields out of object streams. */
const plainObjects = (source: string): ReadonlyMap<number, string> =>
  new Map(
    [...source.matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj/gsu)].map(([, number, text = '']) => [Number(number), text])
  )

function withUpdates(source: string, updates: ReadonlyMap<number, string>): string {
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(source)?.[1] ?? ''
  const size = Number(/\/Size (\d+)/u.exec(source.slice(Number(before)))?.[1])
  const root = /\/Root (\d+ 0 R)/u.exec(source.slice(Number(before)))?.[1] ?? ''
  let text = `${source}\n`
  const rows: [number, number][] = []
  for (const [number, body] of [...updates].toSorted(([one], [other]) => one - other)) {
    rows.push([number, text.length])
    text += `${number} 0 obj\n${body.trim()}\nendobj\n`
  }
  const at = text.length
  rows.push([size, at])
  const entries = rows.map(
    ([, offset]) =>
      `\x01${String.fromCharCode(offset >>> 24, (offset >>> 16) & 255, (offset >>> 8) & 255, offset & 255)}\0\0`
  )
  const index = rows.map(([number]) => `${number} 1`).join(' ')
  const stream = entries.join('')
  return `${text}${size} 0 obj\n<< /Type /XRef /Size ${size + 1} /W [1 4 2] /Index [${index}] /Root ${root} /Prev ${before} /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`
}

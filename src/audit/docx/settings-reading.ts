/** Paragraphs of a DOCX as elements: for what can be judged without laying pages out, faces, sizes and wordings. */
import {faceCategory, isBoldName} from '../face-names.js'
import type {Glyph, Line} from '../measured.js'
import {commonest, isBlank} from '../pdf/lines.js'
import {dateForm, titleOf} from '../recognise/body.js'
import {type AttachmentReading, isRed, type Paragraph, type Reading} from '../recognise/reading.js'
import type {DocxDocument, DocxParagraph} from './read-docx.js'

const nowhere = {left: 0, right: 0, top: 0, bottom: 0}
const levels = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^（[一二三四五六七八九十]{1,3}）/u,
  /^\d{1,2}[.．](?!\d)/u,
  /^（\d{1,2}）/u
] as const

/** Find the elements in the order of the paragraphs. Places are nowhere: nothing may be measured on it. */
export function settingsReading({paragraphs}: DocxDocument): Reading {
  const items = paragraphs.flatMap((paragraph) => {
    const line = lineOf(paragraph)
    return line === undefined ? [] : [{paragraph, line}]
  })
  const isImprint = (text: string): boolean => /^(?:抄送|主送)[：:]/u.test(text) || /\d日印发$/u.test(text)
  const imprint = items.filter(({line}) => isImprint(line.text)).map(({line}) => line)
  const plain = items.filter(({paragraph, line}) => !paragraph.inTable && !imprint.includes(line))
  const mark = plain.filter(({line}) => isRed(line.colour) && line.size >= 24).map(({line}) => line)
  const number = plain.find(
    ({line}) => /[〔[［【（(][12]\d{3}[〕\]］】）)](?:第)?\d+号$/u.test(line.text) && line.text.length < 32
  )?.line
  let rest = plain.filter(({line}) => !mark.includes(line) && line !== number)
  const titleAt = rest.findIndex(({paragraph, line}) => paragraph.align === 'center' && line.size >= 14)
  const afterTitle =
    titleAt === -1 ? -1 : rest.findIndex(({paragraph}, index) => index > titleAt && paragraph.align !== 'center')
  const title =
    titleAt === -1 ? [] : rest.slice(titleAt, afterTitle === -1 ? undefined : afterTitle).map(({line}) => line)
  rest = titleAt === -1 ? rest : afterTitle === -1 ? [] : rest.slice(afterTitle)
  const [first] = rest
  const addressed = first !== undefined && (first.paragraph.firstLine ?? 0) < 100 && /[：:]$/u.test(first.line.text)
  const recipients = addressed ? [first.line] : []
  if (addressed) rest = rest.slice(1)

  const lines = rest.map(({line}) => line)
  const labels = lines.filter(({text}) => /^附件\d*[：:]?$/u.test(text))
  const firstLabel = labels[0]
  const main = firstLabel === undefined ? lines : lines.slice(0, lines.indexOf(firstLabel))
  const attachments = labels.map((label, index): AttachmentReading => {
    const next = labels[index + 1]
    const own = rest.slice(lines.indexOf(label) + 1, next === undefined ? undefined : lines.indexOf(next))
    const end = own.findIndex(({paragraph}) => paragraph.align !== 'center')
    const heading = own.slice(0, end === -1 ? undefined : end).map(({line}) => line)
    return {label, opensPage: true, title: titleOf(heading), lines: own.map(({line}) => line)}
  })
  const dateAt = main.findLastIndex(({text}) => dateForm.test(text))
  const date = main[dateAt]
  const noteAt = main.findIndex(({text}) => /^附件[：:]/u.test(text))
  const name = main[dateAt - 1]
  const bodyEnd = noteAt !== -1 ? noteAt : dateAt === -1 ? main.length : dateAt - 1
  const after = main[dateAt + 1]
  return {
    document: {pages: [], outlines: false},
    draft: undefined,
    format: mark.length === 0 ? 'none' : 'standard',
    area: {left: undefined, right: undefined, top: undefined, pitch: undefined},
    head: {
      mark,
      markBox: undefined,
      copyNumber: undefined,
      classification: undefined,
      urgency: undefined,
      number,
      signatories: [],
      separator: undefined,
      upperRules: [],
      lowerRules: []
    },
    title,
    recipients,
    paragraphs: main.slice(0, Math.max(0, bodyEnd)).map(paragraphReading),
    note: noteAt === -1 ? [] : main.slice(noteAt, dateAt > noteAt ? dateAt - 1 : undefined),
    noteAbove: undefined,
    signature: date === undefined ? undefined : {names: name === undefined ? [] : [name], date, above: undefined},
    annotation: date !== undefined && after !== undefined && /^[（(]/u.test(after.text) ? [after] : [],
    attendance: [],
    attachments,
    imprint:
      imprint.length === 0
        ? undefined
        : {
            page: 0,
            rules: [],
            copies: imprint.filter(({text}) => !text.endsWith('印发')),
            printing: imprint.filter(({text}) => text.endsWith('印发'))
          },
    pageNumbers: [],
    flow: []
  }
}

function paragraphReading(line: Line): Paragraph {
  const level = levels.findIndex((form) => form.test(line.text))
  return {lines: [line], text: line.text, level: ([0, 1, 2, 3, 4] as const)[level + 1] ?? 0}
}

function lineOf({runs}: DocxParagraph): Line | undefined {
  const glyphs = runs.flatMap(({text, face = '', size = 10, bold = false, colour = '#000000'}) =>
    [...text].flatMap((character): Glyph[] =>
      isBlank(character)
        ? []
        : [
            {
              text: character,
              ...nowhere,
              baseline: 0,
              size,
              font: face,
              bold: bold || isBoldName(face),
              colour,
              ink: undefined
            }
          ]
    )
  )
  if (glyphs.length === 0) return undefined
  const font = commonest(glyphs.map((glyph) => glyph.font))
  return {
    ...nowhere,
    page: 0,
    text: glyphs.map(({text}) => text).join(''),
    glyphs,
    baseline: 0,
    size: commonest(glyphs.map(({size}) => size)),
    font,
    face: faceCategory(font),
    bold: glyphs.filter(({bold}) => bold).length > glyphs.length / 2,
    colour: commonest(glyphs.map(({colour}) => colour)),
    ink: nowhere
  }
}

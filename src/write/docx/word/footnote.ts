/** Footnotes (17.11): a part of their own, and the marks in the text that Word numbers itself. */
import {element, flag, part, wordprocessing} from '../xml.js'
import {extraStyles} from '../styles/ids.js'
import {paragraph} from './paragraph.js'
import {runOf} from './run.js'

/** The mark of a footnote in the text. */
export const footnoteMark = (number: number): string =>
  runOf(element('w:footnoteReference', {'w:id': number}), extraStyles.footnoteReference)

/** A footnote: its own mark, then its text. */
export const footnote = (number: number, style: string, runs: string): string =>
  element('w:footnote', {'w:id': number}, paragraph({style}, ownMark + runs))

const ownMark = runOf('<w:footnoteRef/>', extraStyles.footnoteReference)

/** The lines that part notes from text, which every part of footnotes begins with; settings name them by these ids. */
export const separators = {separator: -1, continuationSeparator: 0} as const

/** A rule in a line of exact height would stand somewhere in it. */
const usualLine = element(
  'w:pPr',
  {},
  flag('w:snapToGrid', false),
  element('w:spacing', {'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto'})
)

/** word/footnotes.xml. */
export const footnotesXml = (notes: string): string =>
  part(
    element(
      'w:footnotes',
      {'xmlns:w': wordprocessing},
      ...Object.entries(separators).map(([type, id]) =>
        element('w:footnote', {'w:type': type, 'w:id': id}, `<w:p>${usualLine}${runOf(`<w:${type}/>`)}</w:p>`)
      ),
      notes
    )
  )

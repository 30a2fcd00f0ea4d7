/** w:p and w:pPr (17.3.1): a paragraph, and what a paragraph or its style says of it. */
import type {Align} from '../../../layout/styles.js'
import {element, flag, value} from '../xml.js'
import {type Frame, frameProperties} from './frame.js'

/** Properties of a paragraph or of a style; lengths in twips. */
export interface ParagraphProperties {
  /** Id of its style. */
  readonly style?: string
  /** No page ends behind it. */
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly frame?: Frame
  /** The borders that stand in w:pBdr. */
  readonly borders?: string
  /** The stops that stand in w:tabs. */
  readonly tabs?: string
  readonly before?: number
  readonly after?: number
  /** Exact height of the lines; lines of another height than a row leave the grid. */
  readonly line?: number
  /** w:ind. */
  readonly indent?: string
  readonly align?: Align
  /** Characters are spread over the whole width, also those of a single line. */
  readonly spread?: boolean
  readonly outlineLevel?: number
}

const justification = {justify: 'both', start: 'left', center: 'center', end: 'right'} as const satisfies Record<
  Align,
  string
>

/** w:pPr; nothing when there is nothing to say. The schema fixes the order of its children (CT_PPr). */
export function paragraphProperties(given: ParagraphProperties): string {
  const {before, after, line} = given
  let content = given.style === undefined ? '' : `<w:pStyle w:val="${given.style}"/>`
  if (given.keepNext === true) content += '<w:keepNext/>'
  if (given.pageBreakBefore === true) content += '<w:pageBreakBefore/>'
  if (given.frame !== undefined) content += frameProperties(given.frame)
  if (given.borders !== undefined) content += element('w:pBdr', {}, given.borders)
  if (given.tabs !== undefined) content += element('w:tabs', {}, given.tabs)
  if (line !== undefined) content += flag('w:snapToGrid', false)
  if (before !== undefined || after !== undefined || line !== undefined) {
    const lineRule = line === undefined ? undefined : 'exact'
    content += element('w:spacing', {'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': lineRule})
  }
  if (given.indent !== undefined) content += given.indent
  if (given.spread === true) content += value('w:jc', 'distribute')
  else if (given.align !== undefined) content += value('w:jc', justification[given.align])
  if (given.frame?.turned === true) content += value('w:textDirection', 'tbRl')
  if (given.outlineLevel !== undefined) content += value('w:outlineLvl', given.outlineLevel)
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`
}

/** w:p. @param content runs, links, bookmarks and controls */
export const paragraph = (properties: ParagraphProperties, content = ''): string =>
  `<w:p>${paragraphProperties(properties)}${content}</w:p>`

/** Whether a block is a paragraph. */
export const isParagraph = (block: string): boolean => block.startsWith('<w:p>')

/** A paragraph that has a style, as the last one of its section: w:sectPr closes its properties. */
export const endingSection = (block: string, section: string): string =>
  block.replace('</w:pPr>', () => `${section}</w:pPr>`)

/** A stop of w:tabs, in twips from the left edge of the text. */
export const tabStop = (align: 'left' | 'center' | 'right', at: number): string =>
  element('w:tab', {'w:val': align, 'w:pos': at})

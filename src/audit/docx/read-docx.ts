/** DOCX → what its settings say: sections, and paragraphs with the looks of their characters. */
import {paragraphLook, type ParagraphLook, readStyles, runLook, type RunLook, type StyleSheet} from './styles.js'
import {docxParts} from './unzip.js'
import {attributeOf, childOf, descendants, numberOf, parseXml, type XmlElement} from './xml.js'

/** A section, in mm. */
export interface DocxSection {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly gridType: string | undefined
  /** Points. */
  readonly linePitch: number | undefined
  readonly titlePage: boolean
}

/** A stretch of characters. */
export interface DocxRun extends RunLook {
  readonly text: string
}

/** A paragraph. */
export interface DocxParagraph extends ParagraphLook {
  readonly text: string
  readonly runs: readonly DocxRun[]
  readonly inTable: boolean
}

/** A document. */
export interface DocxDocument {
  readonly sections: readonly DocxSection[]
  readonly paragraphs: readonly DocxParagraph[]
  /** Different footers on odd and even pages. */
  readonly oddAndEven: boolean
  /** Whether a footer shows the number of its page. */
  readonly numbered: boolean
}

const mmOfTwip = (value: number): number => (value / 1440) * 25.4

/** Read a DOCX. Throws `AuditError`. */
export function readDocx(bytes: Uint8Array): DocxDocument {
  const parts = docxParts(bytes)
  const part = (name: string): XmlElement | undefined => {
    const source = parts.get(name)
    return source === undefined ? undefined : parseXml(source)
  }
  const document = part('word/document.xml')
  const body = childOf(document, 'w:body')
  const styles = readStyles(part('word/styles.xml'))
  const settings = part('word/settings.xml')
  const feet = [...parts.keys()].filter((name) => name.includes('footer')).flatMap((name) => part(name) ?? [])
  return {
    sections: document === undefined ? [] : descendants(document, 'w:sectPr').map(sectionOf),
    paragraphs: body === undefined ? [] : paragraphsIn(body, false, styles),
    oddAndEven: childOf(settings, 'w:evenAndOddHeaders') !== undefined,
    numbered: feet.some((foot) => /\bPAGE\b/u.test(instructions(foot)))
  }
}

const instructions = (element: XmlElement): string =>
  [
    ...descendants(element, 'w:instrText').map(({text}) => text),
    ...descendants(element, 'w:fldSimple').map((field) => attributeOf(field, 'w:instr') ?? '')
  ].join(' ')

function sectionOf(section: XmlElement): DocxSection {
  const size = childOf(section, 'w:pgSz')
  const margin = childOf(section, 'w:pgMar')
  const grid = childOf(section, 'w:docGrid')
  const pitch = numberOf(grid, 'w:linePitch')
  const mm = (element: XmlElement | undefined, name: string): number => mmOfTwip(numberOf(element, name) ?? 0)
  return {
    width: mm(size, 'w:w'),
    height: mm(size, 'w:h'),
    top: Math.abs(mm(margin, 'w:top')),
    right: mm(margin, 'w:right'),
    bottom: Math.abs(mm(margin, 'w:bottom')),
    left: mm(margin, 'w:left') + mm(margin, 'w:gutter'),
    gridType: attributeOf(grid, 'w:type'),
    linePitch: pitch === undefined ? undefined : pitch / 20,
    titlePage: childOf(section, 'w:titlePg') !== undefined
  }
}

/** Boxes that are looked into; text boxes drawn twice for old programs are read once. */
const containers = new Set(['w:sdt', 'w:sdtContent', 'w:tbl', 'w:tr', 'w:tc', 'w:ins', 'w:smartTag', 'w:customXml'])

function paragraphsIn(element: XmlElement, inTable: boolean, styles: StyleSheet): DocxParagraph[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:p') return [paragraphOf(child, inTable, styles)]
    return containers.has(child.name) ? paragraphsIn(child, inTable || child.name === 'w:tbl', styles) : []
  })
}

function paragraphOf(element: XmlElement, inTable: boolean, styles: StyleSheet): DocxParagraph {
  const properties = childOf(element, 'w:pPr')
  const style = attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? styles.defaultParagraph
  const base = {...styles.defaults, ...styles.run(style)}
  const runs = runsIn(element).map((run): DocxRun => {
    const own = childOf(run, 'w:rPr')
    const named = attributeOf(childOf(own, 'w:rStyle'), 'w:val')
    const text = run.children
      .map((part) => (part.name === 'w:t' ? part.text : part.name === 'w:tab' ? '\t' : ''))
      .join('')
    return {...base, ...styles.run(named), ...runLook(own), text}
  })
  return {
    ...styles.paragraph(style),
    ...paragraphLook(properties),
    text: runs.map(({text}) => text).join(''),
    runs,
    inTable
  }
}

/** Runs of a paragraph, those of links and insertions included. */
function runsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:r') return [child]
    return ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple'].includes(child.name)
      ? runsIn(child)
      : []
  })
}

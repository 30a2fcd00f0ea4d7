/** Formatting as styles, their ancestors and direct settings add it up (ECMA-376 17.7.2). */
import {attributeOf, childOf, descendants, numberOf, type XmlElement} from './xml.js'

/** What a run looks like. */
export interface RunLook {
  readonly face?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: string
}

/** What a paragraph looks like. */
export interface ParagraphLook {
  readonly align?: string
  /** Twips. */
  readonly firstLine?: number
  readonly left?: number
  /** Distance of lines in twips where it is exact. */
  readonly exact?: number
}

/** Looks by the id of a style. */
export interface StyleSheet {
  readonly defaults: RunLook
  readonly defaultParagraph: string | undefined
  readonly run: (id: string | undefined) => RunLook
  readonly paragraph: (id: string | undefined) => ParagraphLook
}

/** Longer chains of styles are circles. */
const deepest = 20

/** Read `styles.xml`; an absent part has no styles. */
export function readStyles(part: XmlElement | undefined): StyleSheet {
  const styles = new Map<string, XmlElement>()
  let defaultParagraph: string | undefined
  for (const style of part?.children.filter(({name}) => name === 'w:style') ?? []) {
    const id = attributeOf(style, 'w:styleId')
    if (id === undefined) continue
    styles.set(id, style)
    const isDefault = ['1', 'true', 'on'].includes(attributeOf(style, 'w:default') ?? '')
    if (isDefault && attributeOf(style, 'w:type') === 'paragraph') defaultParagraph = id
  }
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const found: XmlElement[] = []
    let next = id
    while (next !== undefined && found.length < deepest) {
      const style = styles.get(next)
      if (style === undefined) break
      found.unshift(style)
      next = attributeOf(childOf(style, 'w:basedOn'), 'w:val')
    }
    return found
  }
  const defaults = part === undefined ? undefined : descendants(part, 'w:rPrDefault')[0]
  return {
    defaults: runLook(childOf(defaults, 'w:rPr')),
    defaultParagraph,
    run: (id) => Object.assign({}, ...chain(id).map((style) => runLook(childOf(style, 'w:rPr')))),
    paragraph: (id) => Object.assign({}, ...chain(id).map((style) => paragraphLook(childOf(style, 'w:pPr'))))
  }
}

/** What `w:rPr` says itself. */
export function runLook(properties: XmlElement | undefined): RunLook {
  const fonts = childOf(properties, 'w:rFonts')
  const face = attributeOf(fonts, 'w:eastAsiaTheme') === undefined ? attributeOf(fonts, 'w:eastAsia') : '主题字体'
  const size = numberOf(childOf(properties, 'w:sz'), 'w:val')
  const bold = childOf(properties, 'w:b')
  const colour = attributeOf(childOf(properties, 'w:color'), 'w:val')
  return {
    ...(face === undefined ? {} : {face}),
    ...(size === undefined ? {} : {size: size / 2}),
    ...(bold === undefined ? {} : {bold: !['0', 'false', 'off'].includes(attributeOf(bold, 'w:val') ?? '1')}),
    ...(colour === undefined ? {} : {colour: /^[\da-f]{6}$/iu.test(colour) ? `#${colour.toLowerCase()}` : '#000000'})
  }
}

/** What `w:pPr` says itself. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const align = attributeOf(childOf(properties, 'w:jc'), 'w:val')
  const indent = childOf(properties, 'w:ind')
  const perCharacter = 320
  const firstChars = numberOf(indent, 'w:firstLineChars')
  const firstLine = firstChars === undefined ? numberOf(indent, 'w:firstLine') : (firstChars / 100) * perCharacter
  const left = numberOf(indent, 'w:left') ?? numberOf(indent, 'w:start')
  const spacing = childOf(properties, 'w:spacing')
  const exact = attributeOf(spacing, 'w:lineRule') === 'exact' ? numberOf(spacing, 'w:line') : undefined
  return {
    ...(align === undefined ? {} : {align}),
    ...(firstLine === undefined ? {} : {firstLine}),
    ...(left === undefined ? {} : {left}),
    ...(exact === undefined ? {} : {exact})
  }
}

/** What is painted how: style sheets, `style`, presentation attributes, and what is handed down from parents. */
import type {Colour, DrawnFace, DrawnText, Stroke} from '../../gongwen/drawing.js'
import {bounds} from './bounds.js'
import {paintOf} from './colour.js'
import {declarationsOf, matching, type Rule} from './css.js'
import {faceOf} from './face.js'
import {lengthOf, numbersOf, shown} from './number.js'
import {asPng, refuse} from './refuse.js'
import type {SvgElement} from './tree.js'
import {checkValue} from './unsupported.js'

/** How an element is painted. Lengths are in the user units of the element. */
export interface Style {
  readonly colour: Colour
  readonly fill: Colour | null
  /** False where its opacity is 0, as for `strokeShown`. */
  readonly fillShown: boolean
  readonly strokeShown: boolean
  readonly fillRule: 'nonzero' | 'evenodd'
  readonly stroke: Colour | null
  readonly strokeWidth: number
  readonly dash: readonly number[]
  readonly cap: Stroke['cap']
  readonly join: Stroke['join']
  /** Whether the outline is painted below the filling (`paint-order`). */
  readonly strokeFirst: boolean
  readonly size: number
  readonly family: string
  readonly bold: boolean
  readonly slanted: boolean
  readonly anchor: DrawnText['anchor']
  /** Part of the size that texts are set lower by, from `dominant-baseline`. */
  readonly lowered: number
  readonly visible: boolean
  /** Whether blanks are kept as they are. */
  readonly preserve: boolean
  /** The value of `clip-path`, of this element alone. */
  readonly clip: string | null
  /** False for what is not drawn at all, whatever its children say (`display`, `opacity`). */
  readonly shown: boolean
}

/** The style of an element that says nothing. */
export const initialStyle: Style = {
  colour: '#000000',
  fill: '#000000',
  fillShown: true,
  strokeShown: true,
  fillRule: 'nonzero',
  stroke: null,
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  strokeFirst: false,
  size: 16,
  family: '',
  bold: false,
  slanted: false,
  anchor: 'start',
  lowered: 0,
  visible: true,
  preserve: false,
  clip: null,
  shown: true
}

/** The face of texts of a style. */
export const textFace = ({family, bold, slanted}: Style): DrawnFace => faceOf(family, bold, slanted)

type Reader = (value: string, line: number, parent: Style) => Partial<Style>

/** One of a few words. */
const oneOf =
  <Key extends keyof Style>(key: Key, words: Readonly<Record<string, Style[Key]>>): Reader =>
  (value, line) => {
    const word = value.toLowerCase()
    const found = Object.hasOwn(words, word) ? words[word] : undefined
    if (found === undefined)
      return refuse(line, `有看不懂的写法“${shown(value)}”，应为 ${Object.keys(words).join('、')}`, asPng)
    return {[key]: found}
  }

/** Middle and top of a line from its baseline, in em: those of Chinese characters. */
const [middle, top, bottom] = [0.38, 0.86, -0.14]

const baseline = oneOf('lowered', {
  auto: 0,
  alphabetic: 0,
  baseline: 0,
  middle,
  central: middle,
  mathematical: middle,
  hanging: top,
  'text-before-edge': top,
  'text-top': top,
  'text-after-edge': bottom,
  'text-bottom': bottom,
  ideographic: bottom
})

const readers: Readonly<Record<string, Reader>> = {
  fill: (value, line, {colour}) => ({fill: paintOf(value, line, colour)}),
  stroke: (value, line, {colour}) => ({stroke: paintOf(value, line, colour)}),
  'fill-rule': oneOf('fillRule', {nonzero: 'nonzero', evenodd: 'evenodd'}),
  'stroke-linecap': oneOf('cap', {butt: 'butt', round: 'round', square: 'square'}),
  'stroke-linejoin': oneOf('join', {
    miter: 'miter',
    round: 'round',
    bevel: 'bevel',
    'miter-clip': 'miter',
    arcs: 'miter'
  }),
  'stroke-width': (value, line, {size}) => ({
    strokeWidth: Math.abs(lengthOf(value, line, {em: size, whole: Number.NaN}))
  }),
  'stroke-dasharray': (value, line) => {
    if (value.toLowerCase() === 'none') return {dash: []}
    const given = numbersOf(value.replaceAll('px', ''), line).map(Math.abs)
    // An odd list is repeated to make dashes and gaps come in pairs.
    const dash = given.length % 2 === 1 ? [...given, ...given] : given
    return {dash: dash.some((length) => length > 0) ? dash : []}
  },
  'paint-order': (value) => {
    const [first] = value.toLowerCase().match(/fill|stroke/gu) ?? []
    return {strokeFirst: first === 'stroke'}
  },
  'clip-path': (value) => ({clip: value.toLowerCase() === 'none' ? null : value}),
  'font-family': (family) => ({family}),
  'font-size': (value, line, {size}) => ({size: fontSize(value, line, size)}),
  'font-weight': (value) => ({bold: /^(?:bold|bolder|[6-9]\d\d)$/iu.test(value)}),
  'font-style': (value) => ({slanted: /^(?:italic|oblique)/iu.test(value)}),
  font: (value, line, {size}) => {
    const found = /^((?:[a-z-]+\s+|\d00\s+)*?)([\d.]+(?:px|pt|em|%|mm))(?:\s*\/\s*\S+)?\s+(.+)$/iu.exec(value)
    if (found === null) return refuse(line, `有看不懂的字体写法“${shown(value)}”`, asPng)
    const [, before = '', length = '', family = ''] = found
    return {
      size: fontSize(length, line, size),
      family,
      bold: /bold|[6-9]00/iu.test(before),
      slanted: /italic|oblique/iu.test(before)
    }
  },
  'text-anchor': oneOf('anchor', {start: 'start', middle: 'middle', end: 'end'}),
  'dominant-baseline': baseline,
  // Meant for parts of a line, but drawing programs put it on whole texts and browsers follow.
  'alignment-baseline': baseline,
  visibility: (value) => ({visible: value.toLowerCase() === 'visible'}),
  'white-space': (value) => ({preserve: /^(?:pre|pre-wrap|break-spaces)$/iu.test(value)}),
  'xml:space': (value) => ({preserve: value === 'preserve'}),
  // Any other opacity than these two has been refused.
  'fill-opacity': (value) => ({fillShown: !isNothing(value)}),
  'stroke-opacity': (value) => ({strokeShown: !isNothing(value)})
}

function fontSize(value: string, line: number, size: number): number {
  const wanted = lengthOf(value, line, {em: size, whole: size})
  return wanted >= 0 ? wanted : refuse(line, `的字号写的是“${shown(value)}”，应大于 0`, asPng)
}

/** `color` and the size come first, because others are measured by them. */
const order = ['color', 'font', 'font-size', ...Object.keys(readers).filter((name) => !/^font(?:-size)?$/u.test(name))]

const isNothing = (opacity: string): boolean => /^0*\.?0*%?$/u.test(opacity)

/** The style of an element inside a parent. Throws `SvgError` for what cannot be printed. */
export function styleOf(element: SvgElement, parent: Style, rules: readonly Rule[]): Style {
  const {line, attributes} = element
  const values = new Map<string, string>()
  for (const [name, value] of attributes) {
    if (name === 'style' || name === 'class' || name === 'id') continue
    checkValue(name, value, line, false)
    values.set(name, value.trim())
  }
  const sheets = [...matching(rules, element), declarationsOf(attributes.get('style') ?? '')]
  for (const declarations of sheets) {
    for (const [name, value] of declarations) {
      // The size of the whole picture is that of its attributes.
      if (element.name !== 'svg' || !/^(?:width|height)$/u.test(name)) checkValue(name, value, line, true)
      values.set(name, value)
    }
  }
  const hidden = values.get('display')?.toLowerCase() === 'none' || isNothing(values.get('opacity') ?? '1')
  let style: Style = {...parent, clip: null, shown: !hidden}
  for (const name of order) {
    const value = values.get(name)
    if (value === undefined || value === '' || value.toLowerCase() === 'inherit') continue
    if (value.length > bounds.value) refuse(line, `的 ${name} 太长`, asPng)
    if (name === 'color') style = {...style, colour: paintOf(value, line, parent.colour) ?? parent.colour}
    else style = {...style, ...readers[name]?.(value, line, name.startsWith('font') ? parent : style)}
  }
  return style
}

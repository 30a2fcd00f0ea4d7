/** Properties that change what is seen and that drawings cannot carry: each with the values that change nothing. */
import {shown} from './number.js'
import {asPng, refuse} from './refuse.js'

interface Limit {
  /** What the property does, as staff say it. */
  readonly what: string
  readonly hint: string
  /** Values that do nothing. */
  readonly idle: RegExp
}

const solid = '请改用不透明的浅色，或者把图导出为 PNG'
const opaque: Limit = {what: '半透明', hint: solid, idle: /^(?:1(?:\.0*)?|100%)$/u}
const effect = (what: string): Limit => ({what, hint: asPng, idle: /^none$/u})
const marker: Limit = {
  what: '线端标记（箭头等）',
  hint: '请在绘图软件里把箭头转成图形（Inkscape：路径 → 对象转成路径）',
  idle: /^none$/u
}
const letters = (what: string, idle: RegExp): Limit => ({what, hint: '请去掉这种文字效果，或者把文字转成路径', idle})
const moving: Limit = {what: '动画', hint: '请导出不带动画的图', idle: /^(?:none|auto|0s)$/u}
const byCss: Limit = {what: '写在样式里的位置或变换', hint: '请写成图形的属性', idle: /^(?:none|auto)$/u}

const limits: ReadonlyMap<string, Limit> = new Map([
  ['opacity', opaque],
  ['fill-opacity', opaque],
  ['stroke-opacity', opaque],
  ['filter', effect('滤镜')],
  ['mask', effect('蒙版')],
  ['mask-image', effect('蒙版')],
  ['clip', {...effect('裁剪'), idle: /^auto$/u}],
  ['marker', marker],
  ['marker-start', marker],
  ['marker-mid', marker],
  ['marker-end', marker],
  ['mix-blend-mode', {...effect('混合模式'), idle: /^normal$/u}],
  ['stroke-dashoffset', {...effect('虚线的偏移'), idle: /^[+-]?0*\.?0*(?:px)?$/u}],
  ['vector-effect', effect('不随图缩放的线')],
  ['text-decoration', letters('下划线等文字装饰', /^none(?:\s|$)/u)],
  ['text-decoration-line', letters('下划线等文字装饰', /^none$/u)],
  ['text-shadow', letters('文字阴影', /^none$/u)],
  ['text-transform', letters('大小写变换', /^none$/u)],
  ['letter-spacing', letters('字距', /^(?:normal|0(?:px|em|pt)?)$/u)],
  ['word-spacing', letters('词距', /^(?:normal|0(?:px|em|pt)?)$/u)],
  ['baseline-shift', letters('上下标', /^(?:baseline|0(?:px|em|%)?)$/u)],
  ['writing-mode', letters('竖排', /^(?:lr|lr-tb|horizontal-tb)$/u)],
  ['direction', letters('从右到左的文字', /^ltr$/u)],
  ['glyph-orientation-vertical', letters('竖排', /^(?:auto|0(?:deg)?)$/u)],
  ['font-variant', letters('小型大写等字形', /^(?:normal|none)$/u)],
  ['shape-inside', letters('图形内的文字框', /^auto$/u)],
  ['inline-size', letters('自动换行的文字框', /^(?:auto|0(?:px)?)$/u)],
  ['transform', byCss],
  ['translate', byCss],
  ['rotate', byCss],
  ['scale', byCss],
  ['offset-path', byCss],
  ...['x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'width', 'height'].map((name) => [name, byCss] as const),
  ['animation', moving],
  ['animation-name', moving]
])

/** Properties that are read as attributes of elements too; the others are only properties of CSS. */
const onlyInCss: ReadonlySet<string> = new Set(
  [...limits].filter(([, limit]) => limit === byCss || limit === moving).map(([name]) => name)
)

/** Refuse a value that cannot be printed. Throws `SvgError`. */
export function checkValue(name: string, value: string, line: number, inCss: boolean): void {
  for (const [, target = ''] of value.matchAll(/url\(([^)]*)/giu)) {
    if (!/^\s*["']?\s*#/u.test(target))
      refuse(line, `引用了图以外的内容（${shown(`${name}: ${value}`)}）`, '请把内容放进图里，或者把图导出为 PNG')
  }
  const limit = limits.get(name)
  if (limit === undefined || (!inCss && onlyInCss.has(name)) || limit.idle.test(value.trim().toLowerCase())) return
  if (limit === opaque && /^0*\.?0*%?$/u.test(value.trim())) return
  if (value.trim().toLowerCase() === 'inherit') return
  refuse(line, `用了${limit.what}（${shown(`${name}: ${value}`)}）`, limit.hint)
}

/** A small page model set by hand: every kind of item, an element over two pages, a link inside a paragraph, a table. */
import type {Face} from '../../../src/compose/fonts/face.js'
import type {
  ElementId,
  Ink,
  Item,
  LinkTarget,
  PageModel,
  RuleItem,
  StructureElement,
  StructureRole,
  TextItem
} from '../../../src/compose/page-model.js'
import {pt} from '../../../src/layout/units.js'
import type {PdfMetadata} from '../../../src/write/pdf/index.js'
import type {FacePair} from './faces.js'

export const metadata: PdfMetadata = {
  title: '教育部关于“试点”工作的通知 <A&B>',
  author: '教育部',
  subject: '通知',
  keywords: ['教育信息化', '试点'],
  language: 'zh-CN',
  date: '2012-01-13'
}

/** A4 in points. */
export const sheet = {width: pt((210 / 25.4) * 72), height: pt((297 / 25.4) * 72)}

/** A text item, its width being what its face says. */
export function text(
  face: Face,
  value: string,
  x: number,
  baseline: number,
  element: ElementId | null,
  {size = 16, spacing = 0, ink = 'black'}: {size?: number; spacing?: number; ink?: Ink} = {}
): TextItem {
  const width = [...value].reduce(
    (sum, character) => sum + (face.glyph(character.codePointAt(0) ?? 0)?.advance ?? 0) * size + spacing,
    0
  )
  return {
    kind: 'text',
    text: value,
    face,
    size: pt(size),
    x: pt(x),
    baseline: pt(baseline),
    spacing: pt(spacing),
    width: pt(width),
    ink,
    element
  }
}

export const rule = (x1: number, x2: number, y: number, weight: number, ink: Ink): RuleItem => ({
  kind: 'rule',
  x1: pt(x1),
  y1: pt(y),
  x2: pt(x2),
  y2: pt(y),
  weight: pt(weight),
  ink
})

const link = (x: number, y: number, target: LinkTarget, element: ElementId, label: string): Item => ({
  kind: 'link',
  x: pt(x),
  y: pt(y),
  width: pt(96),
  height: pt(16),
  target,
  element,
  label
})

export const element = (
  id: ElementId,
  role: StructureRole,
  children: readonly StructureElement[] = [],
  scope?: 'Column'
): StructureElement => ({id, role, children, ...(scope === undefined ? {} : {scope})})

/** Two pages. */
export function sample({body, heading, rare}: FacePair): PageModel {
  const heads = [element(21, 'TH', [], 'Column'), element(22, 'TH', [], 'Column')]
  const cells = [element(24, 'TD'), element(25, 'TD')]
  const table = element(19, 'Table', [element(20, 'TR', heads), element(23, 'TR', cells)])
  const paragraph = element(3, 'P', [element(4, 'Link'), element(5, 'Link')])
  return {
    pages: [
      {
        ...sheet,
        items: [
          rule(56.693, 538.583, 120.5, 2.25, 'red'),
          rule(56.693, 538.583, 123.25, 0.75, 'red'),
          text(heading, '教育部通知', 200.123, 90.456, 1, {size: 22, ink: 'red'}),
          text(heading, '一、试点—2012', 79.37, 180, 2, {spacing: -0.207}),
          text(body, '各省“甲”——（乙）……〔2012〕4号', 111.37, 209.64, 3, {spacing: -0.2071}),
          text(body, '详见', 79.37, 239.3, 3),
          link(111.37, 225.2, {url: 'http://www.moe.gov.cn'}, 4, '教育部网站'),
          text(body, '教育部网站', 111.37, 239.3, 4),
          text(body, '和', 191.37, 239.3, 3),
          link(207.37, 225.2, {page: 1, y: pt(104.88)}, 5, '名单'),
          text(body, '名单', 207.37, 239.3, 5),
          text(body, '。后文', 239.37, 239.3, 3),
          text(body, '— 1 —', 95.12, 787.4, null, {size: 14})
        ]
      },
      {
        ...sheet,
        items: [
          text(body, '续前页', 79.37, 118.5, 3),
          text(rare, '𠂇𠘨', 127.37, 118.5, 3),
          text(body, '\\()完', 159.37, 118.5, 3),
          rule(79.37, 521.57, 140, 0.5, 'black'),
          text(body, '单位', 90, 160, 21, {size: 12}),
          text(body, '数量', 300, 160, 22, {size: 12}),
          text(body, '甲校', 90, 180, 24, {size: 12}),
          text(body, '— 2 —', 460.12, 787.4, null, {size: 14})
        ]
      }
    ],
    structure: element(0, 'Document', [element(1, 'H1'), element(2, 'H2'), paragraph, table]),
    outline: [
      {title: '教育部通知', level: 1, page: 0, y: pt(72)},
      {title: '一、试点', level: 2, page: 0, y: pt(165)},
      {title: '（一）名单', level: 3, page: 1, y: pt(104.88)},
      {title: '附件', level: 1, page: 1, y: pt(140)}
    ]
  }
}

/** Drawings on the page: at their size, their texts in the faces of the document. */
import {describe, expect, test} from 'vitest'
import {composeBlock} from '../../src/compose/blocks/index.js'
import {composeDrawing} from '../../src/compose/drawing.js'
import type {DrawingItem, GlyphMark} from '../../src/compose/page-model.js'
import {createState} from '../../src/compose/state.js'
import * as build from '../../src/gongwen/build.js'
import * as draw from '../../src/gongwen/drawing.js'
import {pictureOf} from '../../src/gongwen/picture.js'
import {pt} from '../../src/layout/units.js'
import {notoLibrary} from '../noto-library.js'

const fonts = notoLibrary()
const node = build.figure('a.svg', '图')

/** A drawing of 200 × 100 px, 100 pt wide on paper: half a point to the pixel. */
function marksOf(...items: readonly draw.DrawingItem[]) {
  const state = createState(fonts)
  return {marks: composeDrawing({width: 200, height: 100, items}, pt(100), node, state), missing: state.missing}
}
const glyphsOf = (item: draw.DrawnText): readonly GlyphMark[] =>
  marksOf(item).marks.flatMap((mark) => (mark.kind === 'glyphs' ? [mark] : []))

describe('a figure', () => {
  const composed = (width: number, height: number, part: number | null = null) => {
    const picture = pictureOf({width, height, items: [draw.rect(0, 0, 9, 9, {fill: '#ff0000'})]})
    const state = createState(fonts, new Map([['a.svg', picture]]))
    const {boxes, elements} = composeBlock(build.figure('a.svg', '分布图', null, part), state)
    const items = boxes.flatMap((box) => (box.kind === 'box' ? box.items : []))
    return {elements, item: items.find((item): item is DrawingItem => item.kind === 'drawing')}
  }
  const mm = (points = 0): number => (points * 25.4) / 72
  test.each([
    ['its own size at 96 px to the inch', 96, 48, null, 25.4, 12.7],
    ['版心 at most', 2000, 1000, null, 156, 78],
    ['the part of 版心 that the author gave', 96, 48, 0.5, 78, 39]
  ])('takes %s, in the middle of 版心', (_, width, height, part, wide, high) => {
    const {item} = composed(width, height, part)
    expect(mm(item?.width)).toBeCloseTo(wide, 6)
    expect(mm(item?.height)).toBeCloseTo(high, 6)
    // 版心 reaches from 28 to 184 mm.
    expect(mm(item?.x) + wide / 2).toBeCloseTo(106, 6)
  })
  test('is a Figure that says what it shows', () => {
    const {item, elements} = composed(96, 48)
    expect(elements).toMatchObject([{role: 'Figure', alt: '分布图', id: item?.element}])
  })
})

describe('its paths', () => {
  test('are scaled with their lines and dashes', () => {
    const {marks} = marksOf(draw.line(10, 10, 190, 10, draw.stroke(2, '#000000', {dash: [4, 2]})))
    expect(marks).toMatchObject([
      {
        kind: 'shape',
        cut: false,
        path: {
          commands: [
            {x: 5, y: 5},
            {x: 95, y: 5}
          ],
          stroke: {width: 1, dash: [2, 1]}
        }
      }
    ])
  })
  test('are cut off at the edges where they reach over them', () => {
    expect(marksOf(draw.rect(190, 0, 11, 5, {fill: '#000000'})).marks).toMatchObject([{cut: true}])
    expect(marksOf(draw.rect(190, 0, 10, 5, {fill: '#000000'})).marks).toMatchObject([{cut: false}])
  })
})

describe('its texts', () => {
  test.each([
    ['start', 0, 50, 25],
    ['middle', 0, 40, 25],
    ['end', 0, 30, 25],
    ['end', 90, 50, 5],
    ['middle', -90, 50, 35]
  ] as const)('have their %s on their point, turned by %d', (anchor, rotation, x, baseline) => {
    const [mark] = glyphsOf(draw.label('试点', 100, 50, {size: 20, anchor, rotation}))
    expect(mark?.size).toBe(10)
    expect(mark?.x).toBeCloseTo(x, 6)
    expect(mark?.baseline).toBeCloseTo(baseline, 6)
    expect(mark?.rotation).toBe(rotation)
  })
  test('that no font has a character for are reported at the figure', () => {
    const {missing} = marksOf(draw.label('甲\u{10FFFD}', 0, 0))
    expect(missing).toEqual([{character: '\u{10FFFD}', node}])
  })
})

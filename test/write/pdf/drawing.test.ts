/** Drawings as operators of a page (ISO 32000-1, 8.5). */
import {describe, expect, test} from 'vitest'
import type {EmbeddedFace} from '../../../src/write/pdf/embedded-face.js'
import type {DrawingMark} from '../../../src/compose/page-model.js'
import type {Face} from '../../../src/compose/fonts/face.js'
import * as draw from '../../../src/gongwen/drawing.js'
import {pt} from '../../../src/layout/units.js'
import {drawingContent} from '../../../src/write/pdf/drawing.js'

const face = {id: 'a'} as Face
const embedded: Pick<EmbeddedFace, 'encode'> = {
  encode: (text) => [{font: {name: 'F1', ref: {id: 1, data: {}, end: () => undefined}}, string: `(${text})`}]
}
const contentOf = (...marks: readonly DrawingMark[]): readonly string[] =>
  drawingContent(
    {kind: 'drawing', x: pt(10), y: pt(20), width: pt(100), height: pt(50), marks, element: 1},
    700,
    () => embedded
  ).split('\n')
const shape = (path: draw.DrawnPath, cut = false): DrawingMark => ({kind: 'shape', path, cut})

test('stands at its upper left corner, in a state of its own', () => {
  expect(contentOf()).toEqual(['q 1 0 0 1 10 750 cm 4 M', 'Q'])
})

describe('a path', () => {
  test('that is filled', () => {
    const operators = contentOf(shape(draw.rect(1, 2, 3, 4, {fill: '#ff0080', fillRule: 'evenodd'})))
    expect(operators.slice(1, -1)).toEqual(['1 0 0.502 rg', '1 -2 m', '4 -2 l', '4 -6 l', '1 -6 l', 'h', 'f*'])
  })
  test('that is drawn, with all that a line before it might have changed', () => {
    const line = draw.line(0, 0, 9, 9, draw.stroke(2, '#000000', {dash: [3, 1], cap: 'round', join: 'bevel'}))
    expect(contentOf(shape(line)).slice(1, -1)).toEqual(['0 0 0 RG 2 w 1 J 2 j', '[3 1] 0 d', '0 0 m', '9 -9 l', 'S'])
  })
  test('that is both', () => {
    const both = draw.rect(0, 0, 1, 1, {fill: '#ffffff', stroke: draw.stroke()})
    expect(contentOf(shape(both)).at(-2)).toBe('B')
  })
  test('that is cut off at the edges', () => {
    const operators = contentOf(shape(draw.line(0, 0, 900, 0), true))
    expect(operators[1]).toBe('q 0 -50 100 50 re W n')
    expect(operators.filter((operator) => operator === 'Q')).toHaveLength(2)
  })
})

test('a text turns clockwise about its origin', () => {
  const mark = {
    kind: 'glyphs',
    text: '试点',
    face,
    size: pt(9),
    x: pt(5),
    baseline: pt(6),
    spacing: pt(0),
    rotation: 90,
    colour: '#0000ff'
  } as const
  expect(contentOf(mark).slice(1, -1)).toEqual(['BT', '0 Tc 0 0 1 rg', '0 -1 1 0 5 -6 Tm /F1 9 Tf (试点) Tj', 'ET'])
})

/** Drawings on the page: inline SVG that is spelled anew. */
import {describe, expect, test} from 'vitest'
import * as draw from '../../../src/gongwen/drawing.js'
import * as build from '../../../src/gongwen/build.js'
import {pictureOf} from '../../../src/gongwen/picture.js'
import {writeHtml} from '../../../src/write/html/index.js'
import {named, officialText, readHtml} from './read-html.js'
import {bareOptions} from './specimen.js'

const pageOf = (...items: readonly draw.DrawingItem[]): string => {
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.title('通知'), build.figure('a.svg', '分布 <图>', '图1 分布'))
  )
  const pictures = new Map([['a.svg', pictureOf({width: 480, height: 240, items})]])
  return writeHtml(tree, {...bareOptions, pictures})
}
const svgOf = (...items: readonly draw.DrawingItem[]) => {
  const [svg] = named(readHtml(pageOf(...items)), 'svg')
  if (svg === undefined) throw new Error('no svg')
  return svg
}

test('is one picture with its name, at its own size', () => {
  const {attributes} = svgOf(draw.rect(0, 0, 9, 9, {fill: '#ff0000'}))
  expect(Object.fromEntries(attributes)).toMatchObject({
    role: 'img',
    'aria-label': '分布 <图>',
    viewBox: '0 0 480 240',
    width: '480',
    height: '240'
  })
})
test('is no part of the official text, as it is none in the other formats', () => {
  expect(officialText(pageOf(draw.label('图里的字', 1, 9)))).toBe('通知图1分布')
})

describe('its items', () => {
  test('are paths with their paint', () => {
    const svg = svgOf(
      draw.rect(1, 2, 3, 4, {fill: '#ff0000', fillRule: 'evenodd'}),
      draw.line(5, 5, 7.12345, 9, draw.stroke(2, '#0000ff', {dash: [3, 1], cap: 'round', join: 'bevel'}))
    )
    expect(named(svg, 'path').map(({attributes}) => Object.fromEntries(attributes))).toEqual([
      {d: 'M1 2L4 2L4 6L1 6Z', fill: '#ff0000', 'fill-rule': 'evenodd'},
      {
        d: 'M5 5L7.123 9',
        fill: 'none',
        stroke: '#0000ff',
        'stroke-width': '2',
        'stroke-dasharray': '3 1',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'bevel'
      }
    ])
  })
  test('are texts in the faces of the page, anchored and turned', () => {
    const [text] = named(
      svgOf(draw.label('甲<乙&', 1, 9, {anchor: 'middle', face: 'heiti', rotation: -90, size: 14})),
      'text'
    )
    expect(text?.children).toEqual(['甲<乙&'])
    expect(Object.fromEntries(text?.attributes ?? [])).toEqual({
      class: 'heiti',
      x: '1',
      y: '9',
      'font-size': '14',
      fill: '#000000',
      'text-anchor': 'middle',
      transform: 'rotate(-90 1 9)'
    })
    expect(pageOf()).toContain('.drawing .heiti{font-family:var(--face-heiti)}')
  })
  test('are cut off at the edges where they are paths', () => {
    expect(named(svgOf(draw.rect(1, 1, 5, 5, {fill: '#000000'})), 'svg')).toHaveLength(0)
    expect(named(svgOf(draw.rect(-1, 1, 5, 5, {fill: '#000000'})), 'svg')).toHaveLength(1)
    expect(named(svgOf(draw.label('很长的字', 470, 9)), 'svg')).toHaveLength(0)
  })
})

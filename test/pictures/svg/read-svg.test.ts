/** SVG files as drawing programs write them → drawings; values are those of SVG 1.1 and CSS. */
import {describe, expect, test} from 'vitest'
import {drawingOf, file, itemsOf, pathOf, spelled, textsOf} from './reading.js'

describe('the size of a drawing', () => {
  const dot = '<circle cx="1" cy="1" r="1"/>'
  test.each([
    ['in px', 'width="200px" height="100"', 200, 100],
    ['in millimetres', 'width="25.4mm" height="50.8mm"', 96, 192],
    ['in centimetres, points and inches', 'width="2.54cm" height="36pt"', 96, 48],
    ['of its viewBox', 'viewBox="0 0 300 150"', 300, 150],
    ['of its viewBox where it fills its page', 'width="100%" height="100%" viewBox="0 0 30 15"', 30, 15],
    ['as high as its viewBox asks for', 'width="60" viewBox="0 0 30 15"', 60, 30]
  ])('is %s', (_, attributes, width, height) => {
    const drawing = drawingOf(file(dot, attributes))
    expect(drawing.width).toBeCloseTo(width, 9)
    expect(drawing.height).toBeCloseTo(height, 9)
  })
  test('scales what is in it, in the middle where the proportions differ', () => {
    const [item] = itemsOf('<path d="M0 0H10" stroke="#000"/>', 'width="200" height="100" viewBox="0 0 10 10"')
    expect(item).toMatchObject({
      commands: [
        {type: 'move', x: 50, y: 0},
        {type: 'line', x: 150, y: 0}
      ],
      stroke: {width: 10}
    })
  })
})

describe('shapes', () => {
  test.each([
    ['a rectangle', '<rect x="1" y="2" width="30" height="40"/>', 'M1 2 L31 2 L31 42 L1 42 Z'],
    ['a rectangle as large as the picture', '<rect width="100%" height="50%"/>', 'M0 0 L100 0 L100 50 L0 50 Z'],
    [
      'a rectangle with round corners',
      '<rect width="20" height="10" rx="2"/>',
      'M2 0 L18 0 C19.105 0 20 0.895 20 2 L20 8 C20 9.105 19.105 10 18 10 L2 10 C0.895 10 0 9.105 0 8 L0 2 C0 0.895 0.895 0 2 0 Z'
    ],
    ['a line', '<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>', 'M1 2 L3 4'],
    ['a polyline', '<polyline points="1,2 3,4,5-6"/>', 'M1 2 L3 4 L5 -6'],
    ['a polygon', '<polygon points="1 2 3 4 5 6"/>', 'M1 2 L3 4 L5 6 Z'],
    [
      'a circle',
      '<circle cx="10" cy="10" r="10"/>',
      'M20 10 C20 15.523 15.523 20 10 20 C4.477 20 0 15.523 0 10 C0 4.477 4.477 0 10 0 C15.523 0 20 4.477 20 10 Z'
    ],
    [
      'an ellipse',
      '<ellipse cx="10" cy="5" rx="10" ry="5"/>',
      'M20 5 C20 7.761 15.523 10 10 10 C4.477 10 0 7.761 0 5 C0 2.239 4.477 0 10 0 C15.523 0 20 2.239 20 5 Z'
    ]
  ])('%s', (_, content, expected) => {
    expect(spelled(pathOf(content))).toBe(expected)
  })
  test.each([
    [
      'transforms, the outer one last',
      '<g transform="translate(10,20)"><path transform="scale(2)" d="M1 1L2 2"/></g>',
      'M12 22 L14 24'
    ],
    ['a turn about a point', '<path transform="rotate(90 10 10)" d="M10 0L20 10"/>', 'M20 10 L10 20'],
    ['a matrix', '<path transform="matrix(1 0 .5 1 3 4)" d="M0 0L0 10"/>', 'M3 4 L8 14'],
    [
      'what is used by its name',
      '<defs><path id="a" d="M0 0L1 1"/></defs><use xlink:href="#a" x="5" y="6"/>',
      'M5 6 L6 7'
    ],
    [
      'a group used twice over',
      '<defs><g id="a"><path d="M0 0L1 1"/></g><g id="b"><use href="#a" x="1"/></g></defs><use href="#b" y="2"/>',
      'M1 2 L2 3'
    ]
  ])('%s', (_, content, expected) => {
    expect(spelled(pathOf(content))).toBe(expected)
  })
  test('what nobody sees is no part of the drawing', () => {
    const hidden =
      '<path d="M0 0L9 9" display="none"/><g opacity="0"><rect width="9" height="9"/></g><path d="M0 0H9" visibility="hidden"/><rect width="0" height="9"/><path d="M0 0H5" fill="none"/>'
    expect(itemsOf(`${hidden}<circle r="5"/>`)).toHaveLength(1)
  })
})

describe('paint', () => {
  const path = (attributes: string, css = '') =>
    pathOf(`<style>${css}</style><g stroke="blue"><path id="p" class="a b" d="M0 0H9V9z" ${attributes}/></g>`)
  test('black and handed down, where the path says nothing', () => {
    expect(path('')).toMatchObject({
      fill: '#000000',
      fillRule: 'nonzero',
      stroke: {colour: '#0000ff', width: 1, cap: 'butt', join: 'miter', dash: []}
    })
  })
  test.each([
    ['an attribute', 'fill="#abc"', '', '#aabbcc'],
    ['a style sheet over an attribute', 'fill="#abc"', 'path{fill:#010203}', '#010203'],
    ['a class over an element, whatever comes later', '', '.b{fill:red}path{fill:lime}*{fill:blue}', '#ff0000'],
    ['a name over a class', '', '#p{fill:red}.a.b{fill:lime}', '#ff0000'],
    ['its own style over all', 'style="fill: rgb(1, 2, 3) !important"', '#p{fill:red}', '#010203'],
    ['parts in percent', 'fill="rgb(100%,0%,50%)"', '', '#ff0080'],
    ['a word in capitals', 'fill="SteelBlue"', '', '#4682b4'],
    ['eight digits, if opaque', 'fill="#102030ff"', '', '#102030'],
    ['the colour of texts', 'fill="currentColor" color="#123456"', '', '#123456'],
    ['the lighter of two', 'style="fill: light-dark(#dae8fc, rgb(1, 2, 3))"', '', '#dae8fc']
  ])('%s', (_, attributes, css, fill) => {
    expect(path(attributes, css).fill).toBe(fill)
  })
  test.each([['none'], ['transparent'], ['rgba(1,2,3,0)'], ['#1230']])('%s paints nothing', (fill) => {
    expect(path(`fill="${fill}"`).fill).toBeNull()
  })
  test('lines with their ends, joints and dashes; an odd list of dashes is doubled', () => {
    expect(
      path(
        'stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="1 2 3" transform="scale(10)"'
      ).stroke
    ).toEqual({
      colour: '#ffffff',
      width: 20,
      cap: 'round',
      join: 'bevel',
      dash: [10, 20, 30, 10, 20, 30]
    })
  })
  test('an outline below its filling is painted first', () => {
    const items = itemsOf('<path d="M0 0H9V9z" stroke="red" style="paint-order:stroke fill markers"/>')
    expect(items).toMatchObject([
      {fill: null, stroke: {colour: '#ff0000'}},
      {fill: '#000000', stroke: null}
    ])
  })
  test('what Inkscape says of all that it does not use changes nothing', () => {
    const style =
      'opacity:1;fill-opacity:1;stroke-opacity:1;stroke-dashoffset:0;marker:none;mix-blend-mode:normal;filter:none;-inkscape-stroke:none;enable-background:accumulate'
    expect(path(`style="${style}"`).fill).toBe('#000000')
  })
})

describe('texts', () => {
  test('a line with its place, size, colour and anchor', () => {
    expect(
      textsOf('<text x="10" y="20" font-size="14" fill="#c00" text-anchor="middle">试点 <!-- 数 -->单位</text>')
    ).toEqual([
      {
        kind: 'text',
        text: '试点 单位',
        x: 10,
        y: 20,
        size: 14,
        anchor: 'middle',
        face: 'fangsong',
        colour: '#cc0000',
        rotation: 0
      }
    ])
  })
  test.each([
    ['font-family="KaiTi_GB2312"', 'kaiti'],
    ['font-family="华文仿宋, serif"', 'fangsong'],
    ['font-family="SimSun"', 'songti'],
    ['font-family="Times New Roman"', 'songti'],
    ['font-family="Helvetica"', 'heiti'],
    ['font-family="sans-serif"', 'heiti'],
    ['font-family="Unheard Of"', 'fangsong'],
    ['font-family="SimSun" font-weight="bold"', 'heiti'],
    ['font-style="italic"', 'kaiti'],
    ['style="font:bold 12px/1.5 SimSun"', 'heiti']
  ])('%s is set in %s', (attributes, face) => {
    expect(textsOf(`<text ${attributes}>字</text>`)).toMatchObject([{face}])
  })
  test('each line of several is placed by itself, from the place of the one before where it says no more', () => {
    const lines =
      '<text x="5" y="10" font-size="10">\n  <tspan x="5">甲</tspan>\n  <tspan x="7" dy="1.2em">乙</tspan>\n</text>'
    expect(textsOf(lines)).toMatchObject([
      {text: '甲', x: 5, y: 10},
      {text: '乙', x: 7, y: 22}
    ])
  })
  test('parts of a line that look alike are one', () => {
    expect(textsOf('<text>第<tspan class="n">3</tspan>条</text>')).toMatchObject([{text: '第3条'}])
  })
  test('turned and scaled with their group', () => {
    const [text] = textsOf('<text transform="translate(18,130) rotate(-90) scale(2)" font-size="6">数量</text>')
    expect(text).toMatchObject({x: 18, y: 130, size: 12})
    expect(text?.rotation).toBeCloseTo(-90, 9)
  })
  test('set lower where their middle is to stand on the point', () => {
    const [text] = textsOf('<text y="10" font-size="10" dominant-baseline="central">中</text>')
    expect(text?.y).toBeGreaterThan(13)
    expect(text?.y).toBeLessThan(14.5)
  })
  test('the breaks of the file are no blanks between Chinese characters', () => {
    expect(textsOf('<text>\n  信息\n  化  ABC\n  DEF\n</text>')).toMatchObject([{text: '信息化 ABC DEF'}])
    expect(textsOf('<text xml:space="preserve"> 甲  乙</text>')).toMatchObject([{text: ' 甲  乙'}])
  })
})

test.each([
  ['rect', '<rect x="10" y="10" width="50" height="40"/>'],
  ['path', '<path d="M10 10H60V50H10Z"/>']
])('a clip by a %s that nothing reaches out of changes nothing', (_, clip) => {
  const content =
    '<g clip-path="url(#c)"><path d="M10 50L60 10" stroke="red" stroke-width="3"/><rect x="10" y="20" width="50" height="30"/></g>'
  expect(itemsOf(`<defs><clipPath id="c">${clip}</clipPath></defs>${content}`)).toHaveLength(2)
})

test('what other programs keep in the file for themselves is left alone', () => {
  const own = `<metadata><x:RDF xmlns:x="urn:x"><x:a onclick="no"/></x:RDF></metadata><y:view xmlns:y="urn:y"><y:script/></y:view>
    <defs><linearGradient id="unused"/><clipPath id="c"><rect/></clipPath></defs><title>图</title><desc>说明</desc>`
  expect(
    itemsOf(`${own}<circle r="5" data-x="1" aria-label="a" y:label="图层" xmlns:y="urn:y" pointer-events="all"/>`)
  ).toHaveLength(1)
})

/** What no drawing may hold, and files that would hang a careless reader. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pointsOf} from '../../../src/gongwen/drawing.js'
import {drawingOf, file, refusalOf} from './reading.js'

describe('is refused with its line', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', /<script>（脚本）/],
    ['a script in a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', /脚本/],
    ['a script of HTML', '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', /网页/],
    ['what happens at a click', '<rect width="9" height="9" onclick="alert(1)"/>', /onclick/],
    [
      'a page inside the picture',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">字</p></foreignObject>',
      /foreignObject/
    ],
    ['a link', '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>', /链接/],
    ['a picture from elsewhere', '<image href="https://example.cn/a.png"/>', /图片/],
    ['a picture in the file', '<image href="data:image/png;base64,AA"/>', /图片/],
    ['a script in what is never drawn', '<defs><g><script/></g></defs>', /脚本/],
    ['something used from another file', '<use href="other.svg#a"/>', /图以外/],
    ['something used by a script', '<use xlink:href="javascript:alert(1)"/>', /图以外/],
    ['something used that is not there', '<use href="#a"/>', /#a 不在图里/],
    ['a style sheet from elsewhere', '<style>@import url(https://example.cn/a.css);</style>', /@import/],
    ['a font from elsewhere', '<style>@font-face{src:url(a.woff)}</style>', /@font-face/],
    ['a filling from elsewhere', '<rect width="9" height="9" fill="url(https://example.cn/a#b)"/>', /图以外/],
    ['a property from elsewhere', '<rect width="9" height="9" style="unknown:url(//example.cn)"/>', /图以外/],
    ['a gradient', '<rect width="9" height="9" fill="url(#g)"/>', /渐变/],
    ['an animation', '<rect width="9" height="9"><animate attributeName="x"/></rect>', /动画/],
    ['an animation by CSS', '<rect width="9" height="9" style="animation:spin 1s"/>', /动画/],
    ['what shows through', '<rect width="9" height="9" opacity=".5"/>', /半透明/],
    ['a colour that shows through', '<rect width="9" height="9" fill="rgba(1,2,3,.5)"/>', /半透明/],
    ['a filter', '<rect width="9" height="9" filter="url(#f)"/>', /滤镜/],
    ['a mask', '<rect width="9" height="9" mask="url(#f)"/>', /蒙版/],
    ['a clip', '<g clip-path="url(#f)"><rect width="9" height="9"/></g>', /裁剪/],
    [
      'a clip that cuts',
      '<defs><clipPath id="f"><rect width="5" height="5"/></clipPath></defs><g clip-path="url(#f)"><rect width="9" height="9"/></g>',
      /裁去/
    ],
    [
      'a round clip',
      '<defs><clipPath id="f"><circle r="50"/></clipPath></defs><g clip-path="url(#f)"><rect width="9" height="9"/></g>',
      /裁剪/
    ],
    ['an arrow head', '<path d="M0 0H9" marker-end="url(#f)"/>', /箭头/],
    ['a selector of another kind', '<style>g > rect{fill:red}</style>', /选择器/],
    ['a colour that is none', '<rect width="9" height="9" fill="hue(7)"/>', /hue\(7\)/],
    ['a length that is none', '<rect width="9" height="9furlong"/>', /9furlong/],
    ['a broken path', '<path d="M0 0L9"/>', /路径写法/],
    ['a broken transform', '<g transform="spin(3)"><path d="M0 0L9 9"/></g>', /变换/],
    ['a picture in the picture', '<svg><rect width="9" height="9"/></svg>', /<svg>/],
    ['an element that is none', '<blink/>', /<blink>/],
    ['text on a path', '<text><textPath href="#p">字</textPath></text>', /textPath/],
    ['characters placed one by one', '<text x="1 2 3">甲乙丙</text>', /逐字/],
    ['a line in two colours', '<text>甲<tspan fill="red">乙</tspan></text>', /几种字体/],
    ['a raised part of a line', '<text>甲<tspan dy="-3">乙</tspan></text>', /高低/],
    ['squeezed characters', '<text transform="scale(1 2)">甲</text>', /压扁/],
    ['mirrored characters', '<text transform="scale(-1 1)">甲</text>', /翻转/],
    ['outlined characters', '<text stroke="red">甲</text>', /描边/],
    ['underlined characters', '<text text-decoration="underline">甲</text>', /装饰/],
    ['a stretched line', '<path transform="scale(9 1)" d="M0 0L9 9" stroke="red"/>', /拉伸/],
    ['an entity that nobody defined', '<text>&danger;</text>', /实体/],
    ['a place far away', '<path d="M0 0L9000000 0" stroke="red"/>', /很远/]
  ])('%s', (_, content, problem) => {
    const refusal = refusalOf(file(`\n${content}`))
    expect(refusal?.problem).toMatch(problem)
    expect(refusal?.line).toBe(3)
    expect(refusal?.hint).not.toBe('')
  })
})

describe('a whole file is refused', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  test.each<readonly [string, string | Uint8Array, RegExp]>([
    ['that defines entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${file('<text>&a;</text>')}`, /DOCTYPE/],
    [
      'that defines entities a billion times',
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${file('<text>&c;</text>')}`,
      /DOCTYPE/
    ],
    [
      'that reads a file',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${file('<text>&a;</text>')}`,
      /DOCTYPE/
    ],
    [
      'with a style sheet beside it',
      `<?xml-stylesheet href="a.css"?>${file('<rect width="9" height="9"/>')}`,
      /样式表/
    ],
    ['in UTF-16', utf16(file('<rect width="9" height="9"/>')), /UTF-8/],
    ['in GB 18030', `<?xml version="1.0" encoding="GB18030"?>${file('<rect width="9" height="9"/>')}`, /GB18030/],
    ['that ends too early', file('<g>').slice(0, -6), /标签没有配对/],
    ['that is no SVG', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /网页|最外层/],
    ['without the name of SVG', '<svg width="9" height="9"><rect width="9" height="9"/></svg>', /xmlns/],
    ['without a size', file('<rect width="9" height="9"/>', ''), /大小/],
    ['of no size', file('<rect width="9" height="9"/>', 'width="0" height="9"'), /大小/],
    ['with nothing to see', file('<g/>'), /看得见/],
    ['that is empty', '', /空|标签|SVG/]
  ])('%s', (_, text, problem) => {
    expect(refusalOf(text)?.problem).toMatch(problem)
  })
})

describe('a file that asks for too much is refused before it takes long', () => {
  const repeated = (count: number): string => {
    const levels = Array.from(
      {length: count},
      (_, index) => `<g id="g${index + 1}">${`<use href="#g${index}"/>`.repeat(10)}</g>`
    )
    return `<defs><rect id="g0" width="1" height="1"/>${levels.join('')}</defs><use href="#g${count}"/>`
  }
  const blanks = ' '.repeat(1_000_000)
  test.each([
    ['deeply nested groups', file(`${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`), /层/],
    ['a billion uses', file(repeated(9)), /太多/],
    ['uses in a circle', file('<g id="a"><use href="#a"/></g>'), /自己|层/],
    ['a path of a million steps', file(`<path d="M0 0${'h1'.repeat(1_000_000)}"/>`), /太长/],
    ['many long paths', file(`<path d="M0 0${'h1'.repeat(90_000)}"/>`.repeat(3)), /太多/],
    [
      'a long path of nothing, used again and again',
      file(`<defs><path id="a" d="M0 0L1 1${blanks}"/></defs>${'<use href="#a"/>'.repeat(1000)}`),
      /太多/
    ],
    [
      'a long text, used again and again',
      file(`<defs><text id="a">字${blanks}</text></defs>${'<use href="#a"/>'.repeat(1000)}`),
      /太多/
    ],
    ['a hundred thousand elements', file('<g/>'.repeat(100_000)), /太多/],
    ['a style of blanks', file(`<g style="fill:${blanks}x"><path d="M0 0L9 9"/></g>`), /颜色|太长/],
    [
      'a style sheet without rules',
      file(`<style>${'a'.repeat(1_000_000)}</style><rect width="9" height="9"/>`),
      /样式/
    ],
    ['a transform of letters', file(`<g transform="${'a'.repeat(1_000_000)}"/>`), /变换/],
    ['a colour in a colour', file(`<g fill="${'light-dark('.repeat(200_000)}"/>`), /太长|颜色/],
    ['more bytes than any drawing', file(`<!--${' '.repeat(6_000_000)}-->`), /MB/]
  ])('%s', (_, text, problem) => {
    const start = performance.now()
    expect(refusalOf(text)?.problem).toMatch(problem)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test('a damaged file is refused or drawn at finite places, never anything else', () => {
  const chart = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/chart.svg'), 'utf8')
  const pieces = fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '&',
    '/',
    ' ',
    '-',
    '9e9',
    '1e-9',
    'NaN',
    '<g>',
    '</g>',
    '%',
    '(',
    ')',
    ';',
    '}',
    '#',
    'url(',
    'M',
    'a'
  )
  const damages = fc.array(fc.tuple(fc.nat(chart.length), fc.nat(6), pieces), {minLength: 1, maxLength: 4})
  let drawn = 0
  fc.assert(
    fc.property(damages, (all) => {
      const text = all.reduce(
        (before, [at, length, piece]) => before.slice(0, at) + piece + before.slice(at + length),
        chart
      )
      // Anything that is not a refusal is thrown on.
      if (refusalOf(text) !== undefined) return
      drawn++
      for (const item of drawingOf(text).items) {
        const points =
          item.kind === 'path'
            ? pointsOf(item.commands)
            : [
                [item.x, item.y],
                [item.size, item.rotation]
              ]
        for (const [x, y] of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      }
    }),
    {numRuns: 400}
  )
  expect(drawn).toBeGreaterThan(0)
})

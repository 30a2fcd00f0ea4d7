import {describe, expect, test} from 'vitest'
import * as b from '../../../src/gongwen/build.js'
import type * as G from '../../../src/gongwen/nodes.js'
import {writeHtml} from '../../../src/write/html/index.js'
import {elements, readHtml, textOf} from './read-html.js'
import {bareOptions} from './specimen.js'

/** `h2 一、…` for every heading of the page. */
function outline(...children: G.Gongwen['children'][number][]): string[] {
  const page = readHtml(writeHtml(b.gongwen({genre: 'notice', variant: 'letter'}, ...children), bareOptions))
  return elements(page)
    .filter(({name}) => /^h\d$/.test(name))
    .map((heading) => `${heading.name} ${textOf(heading)}`)
}
const one = (level: G.Level, text: string): G.Heading => b.heading(level, null, text)

describe('headings', () => {
  test('take their rank from the level: 一、 is h2, （一） h3, 1. h4, （1） h5, ① h6', () => {
    const body = b.mainBody(
      b.title('标题'),
      one(1, '一'),
      one(2, '二'),
      one(3, '三'),
      one(4, '四'),
      one(5, '五'),
      one(1, '六')
    )
    expect(outline(body)).toEqual(['h1 标题', 'h2 一', 'h3 二', 'h4 三', 'h5 四', 'h6 五', 'h2 六'])
  })

  test('skip no rank where the document skips a level', () => {
    const body = b.mainBody(b.title('标题'), one(1, '一'), one(3, '1.'), one(3, '2.'), one(2, '（一）'), one(3, '3.'))
    expect(outline(body)).toEqual(['h1 标题', 'h2 一', 'h3 1.', 'h3 2.', 'h3 （一）', 'h4 3.'])
  })

  test('that open a paragraph are headings too', () => {
    expect(outline(b.mainBody(b.title('标题'), b.runIn(2, b.ordinal('（二）', 2), ['申报。'], '各地…')))).toEqual([
      'h1 标题',
      'h2 （二）申报。'
    ])
  })

  test('of attachments are h2, the label where there is no title', () => {
    const titled = b.attachment(1, b.title('申请表'), one(1, '一'))
    expect(outline(b.mainBody(b.title('标题'), one(1, '甲')), titled, b.attachment(2, one(1, '二')))).toEqual([
      'h1 标题',
      'h2 甲',
      'h2 申请表',
      'h3 一',
      'h2 附件2',
      'h3 二'
    ])
  })

  test('of a page without 标题 begin with a name that is not part of the official text', () => {
    expect(outline(b.mainBody(one(1, '一')))).toEqual([`h1 ${bareOptions.title}`, 'h2 一'])
  })
})

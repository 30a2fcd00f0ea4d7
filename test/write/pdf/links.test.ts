/** Annotations of links, before they are bytes. */
import {expect, test} from 'vitest'
import type {LinkItem, Page} from '../../../src/compose/page-model.js'
import {pt} from '../../../src/layout/units.js'
import {writeLink} from '../../../src/write/pdf/links.js'
import {type PdfDictionary, textString} from '../../../src/write/pdf/objects.js'

const page: Page = {width: pt(100), height: pt(100), items: []}
const contentsOf = (label: string): unknown => {
  const data: PdfDictionary = {}
  const [x, width] = [pt(0), pt(9)]
  const link: LinkItem = {kind: 'link', x, y: x, width, height: width, label, target: {url: 'http://a.cn'}, element: 1}
  writeLink({id: 1, data, end: () => undefined}, link, page, () => undefined)
  return data['Contents']
}

test('a link is read aloud by its words, of which a link over many lines says the first on each', () => {
  expect(contentsOf('教育部')).toEqual(textString('教育部'))
  expect(contentsOf('教'.repeat(300_000))).toEqual(textString('教'.repeat(500)))
})

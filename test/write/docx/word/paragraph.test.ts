/** w:pPr and w:sectPr keep the order that the schema fixes: Word refuses a file whose elements stand in another. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {paragraph, type ParagraphProperties, paragraphProperties} from '../../../../src/write/docx/word/paragraph.js'
import {sectionProperties} from '../../../../src/write/docx/word/section.js'

/** CT_PPr of ECMA-376 part 1, as far as anybody needs it. */
const paragraphOrder = [
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs',
  'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd',
  'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment',
  'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
]
  .join(' ')
  .split(' ')
/** CT_SectPr. */
const sectionOrder = [
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols',
  'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'
]
  .join(' ')
  .split(' ')

/** Names of the children of an element without grandchildren of its own. */
const childrenOf = (xml: string): readonly string[] =>
  [...xml.replace(/^<[^>]*>/u, '').matchAll(/<w:(\w+)[^>]*\/>/gu)].map(([, name = '']) => name)

/** Places of the children in an order; -1 for one that it does not know. */
const placesIn = (order: readonly string[], xml: string): readonly number[] =>
  childrenOf(xml).map((name) => order.indexOf(name))
const isOrdered = (places: readonly number[]): boolean =>
  !places.includes(-1) && places.every((place, index) => place >= (places[index - 1] ?? 0))

const number = fc.integer({min: 0, max: 20_000})
const properties: fc.Arbitrary<ParagraphProperties> = fc.record(
  {
    style: fc.constant('body'),
    keepNext: fc.boolean(),
    pageBreakBefore: fc.boolean(),
    frame: fc.record({x: number, y: number, width: number, height: number, turned: fc.boolean()}),
    before: number,
    after: number,
    line: number,
    indent: fc.constant('<w:ind w:left="1"/>'),
    align: fc.constantFrom('justify', 'start', 'center', 'end'),
    spread: fc.boolean(),
    outlineLevel: fc.integer({min: 0, max: 8})
  },
  {requiredKeys: []}
)

describe('the order of the schema', () => {
  test('is kept by every set of properties of a paragraph', () => {
    fc.assert(
      fc.property(properties, (given) => {
        expect(placesIn(paragraphOrder, paragraphProperties(given))).toSatisfy(isOrdered)
      })
    )
  })
  test('has borders and tabs between frame and grid', () => {
    const xml = paragraphProperties({
      frame: {x: 0, y: 0, width: 1, height: 1},
      borders: '<w:top/>',
      tabs: '<w:tab/>',
      line: 240
    })
    expect([...xml.matchAll(/<w:(framePr|pBdr|tabs|snapToGrid|spacing)\b/gu)].map(([, name]) => name)).toEqual([
      'framePr',
      'pBdr',
      'tabs',
      'snapToGrid',
      'spacing'
    ])
  })
  test('is kept by a section with everything', () => {
    const xml = sectionProperties({
      headers: {even: 'rId1', default: 'rId2', first: 'rId3'},
      footers: {default: 'rId4'},
      page: {width: 200, height: 100},
      margin: {top: 1, right: 2, bottom: 3, left: 4, header: 5, footer: 6},
      titlePage: true,
      linePitch: 579
    })
    expect(placesIn(sectionOrder, xml)).toSatisfy(isOrdered)
    expect(xml).toContain('w:orient="landscape"')
  })
})

test('a paragraph without properties has no empty element for them', () => {
  expect(paragraph({})).toBe('<w:p></w:p>')
})

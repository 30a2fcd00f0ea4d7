import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {writeHtml} from '../../../src/write/html/index.js'
import {document, words} from './arbitrary.js'
import {printedText} from './printed-text.js'
import {elements, named, officialText, readHtml, textOf, withoutSpace} from './read-html.js'
import {bareOptions, fullOptions, specimen} from './specimen.js'

const runs = {numRuns: 150}

describe('the text of a page', () => {
  test.each(['letter', 'standard', 'order', 'minutes'] as const)('is that of the document (%s)', (variant) => {
    const tree = specimen(variant)
    expect(officialText(writeHtml(tree, fullOptions))).toBe(withoutSpace(printedText(tree, variant)))
  })

  test('is that of any document, character for character', () => {
    fc.assert(
      fc.property(document, (tree) => {
        expect(officialText(writeHtml(tree, bareOptions))).toBe(withoutSpace(printedText(tree, tree.variant)))
      }),
      runs
    )
  })

  test('never becomes markup, whatever it holds', () => {
    const known = new Set([
      ...elements(readHtml(writeHtml(specimen('letter'), fullOptions))).map(({name}) => name),
      'h5',
      'h6',
      'caption',
      'colgroup',
      'col',
      'sup',
      'section',
      'figure',
      'figcaption',
      'img'
    ])
    const attributes = new Set(
      [
        'class',
        'id',
        'href',
        'lang',
        'charset',
        'content',
        'name',
        'http-equiv',
        'aria-label',
        'aria-labelledby'
      ].concat(['role', 'tabindex', 'scope', 'datetime', 'colspan', 'rowspan', 'type'])
    )
    fc.assert(
      fc.property(document, words, words, (tree, title, issuer) => {
        const all = elements(readHtml(writeHtml(tree, {...fullOptions, title, issuer})))
        expect(all.filter(({name}) => !known.has(name))).toEqual([])
        expect(all.flatMap((element) => [...element.attributes.keys()]).filter((key) => !attributes.has(key))).toEqual(
          []
        )
      }),
      runs
    )
  })

  test('leads only to the web, to mail, to telephones and into the page itself', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const targets = named(readHtml(writeHtml(tree, bareOptions)), 'a').map(
          (link) => link.attributes.get('href') ?? ''
        )
        expect(targets.filter((target) => !/^(?:https?:\/\/|mailto:|tel:|#)[!-~]+$/i.test(target))).toEqual([])
      }),
      runs
    )
  })

  test('has exactly one h1, skips no rank, and no heading or link stands inside a paragraph or link', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const page = readHtml(writeHtml(tree, bareOptions))
        const ranks = elements(page)
          .filter(({name}) => /^h\d$/.test(name))
          .map(({name}) => Number(name[1]))
        expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
        expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 1) + 1)).toEqual([])
        expect(
          named(page, 'p')
            .flatMap(elements)
            .filter(({name}) => /^(?:h\d|p|div)$/.test(name))
        ).toEqual([])
        expect(
          named(page, 'a')
            .flatMap(elements)
            .filter(({name}) => name === 'a')
        ).toEqual([])
      }),
      runs
    )
  })

  test('names every place of the page once', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const ids = elements(readHtml(writeHtml(tree, bareOptions))).flatMap(
          (element) => element.attributes.get('id') ?? []
        )
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs
    )
  })

  test('is refused where it holds a character that no HTML file may hold', () => {
    const tree = {
      ...specimen('letter'),
      children: [{type: 'mainBody' as const, children: [{type: 'recipients' as const, value: '各省\u0000'}]}]
    }
    expect(() => writeHtml(tree, bareOptions)).toThrow('U+0000')
  })

  test('shows the printed numbers of 附件说明 once', () => {
    const [note] = named(readHtml(writeHtml(specimen('letter'), bareOptions)), 'ol')
    expect(
      note?.children
        .map(textOf)
        .map((text) => text.trim())
        .filter((text) => text !== '')
    ).toEqual(['1.教育信息化试点申请表', '2.第一批教育信息化试点单位推荐名额分配表及填报说明（试行）'])
    expect(writeHtml(specimen('letter'), bareOptions)).toContain('.attachmentNote ol{list-style-type:""}')
  })
})

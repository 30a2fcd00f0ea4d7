/** Several documents in one file: each begins on an odd side, and nothing of one is taken for a part of another. */
import {describe, expect, it} from 'vitest'
import {joinModels} from '../../src/compose/join-models.js'
import type {Item, Page, PageModel, StructureElement} from '../../src/compose/page-model.js'
import {pt} from '../../src/layout/units.js'

const link = (page: number): Item => ({
  kind: 'link',
  x: pt(0),
  y: pt(0),
  width: pt(1),
  height: pt(1),
  target: {page, y: pt(0)},
  element: 1,
  label: '附件'
})
const page = (...items: readonly Item[]): Page => ({width: pt(595), height: pt(842), items})
const model = (pages: readonly Page[]): PageModel => ({
  pages,
  structure: {id: 0, role: 'Document', children: [{id: 1, role: 'H1', children: []}]},
  outline: [{title: '标题', level: 1, page: pages.length - 1, y: pt(0)}]
})
const ids = ({id, children}: StructureElement): readonly number[] => [id, ...children.flatMap(ids)]

const joined = joinModels([
  model([page(link(0))]),
  model([page(link(1)), page()]),
  model([page(link(0)), page(), page()])
])

describe('documents of 1, 2 and 3 sides', () => {
  it('begin on sides 1, 3 and 5, with an empty side only behind an odd one', () => {
    expect(joined.pages.map(({items}) => items.length)).toEqual([1, 0, 1, 0, 1, 0, 0])
    expect(joined.outline.map((entry) => entry.page)).toEqual([0, 3, 6])
  })

  it('keep their links to themselves', () => {
    const targets = joined.pages.flatMap(({items}) =>
      items.map((item) => (item.kind === 'link' && 'page' in item.target ? item.target.page : -1))
    )
    expect(targets).toEqual([0, 3, 4])
  })

  it('are sections of one document, each element with an id of its own, by which its marks find it', () => {
    const {structure} = joined
    expect(structure.children.map(({role}) => role)).toEqual(['Sect', 'Sect', 'Sect'])
    expect(new Set(ids(structure)).size).toBe(ids(structure).length)
    const headings = structure.children.map(({children}) => children[0]?.id)
    const marked = joined.pages.flatMap(({items}) => items.map((item) => ('element' in item ? item.element : null)))
    expect(marked).toEqual(headings)
  })
})

/** Forms on their pages: one page each, down to the foot of 版心, every field inside its cell. */
import {beforeAll, describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import type {FieldItem, Page, PageModel} from '../../src/compose/page-model.js'
import {formDocument} from '../../src/forms/form-tree.js'
import {produce} from '../documents.js'
import {linesOf, rulesOf} from '../compose/pages.js'
import {notoLibrary} from '../noto-library.js'
import {everyType, launchForms, loadText, workspaceForm} from './schemas.js'

const mm = (points: number): number => (points * 25.4) / 72
const fonts = notoLibrary()
const fieldsOf = ({items}: Page): readonly FieldItem[] => items.flatMap((item) => (item.kind === 'field' ? [item] : []))

/** Edges of the rules of a page in mm; those of 版心 are 28 and 184 from the left, 262 from the top (5.2.1). */
function tableEdges(page: Page | undefined): {readonly foot: number; readonly left: number; readonly right: number} {
  const rules = rulesOf(page)
  return {
    foot: Math.max(...rules.map(({y2}) => y2)),
    left: Math.min(...rules.map(({x1}) => x1)),
    right: Math.max(...rules.map(({x2}) => x2))
  }
}

describe('in the launch notice', () => {
  let model: PageModel
  beforeAll(async () => {
    ;({model} = await produce('content/documents/2012/launch-notice.md'))
  })

  test('each form stands on a page of its own behind the eight of the text', () => {
    const forms = model.pages.map((page) => new Set(fieldsOf(page).map(({form}) => form)))
    expect(forms.map((ids) => [...ids].join())).toEqual([...Array.from({length: 8}, () => ''), ...launchForms])
  })
  test.each([8, 9, 10, 11])('that on page index %i reaches to the foot of 版心', (index) => {
    const {foot, left, right} = tableEdges(model.pages[index])
    expect(Math.abs(foot - 262)).toBeLessThan(0.5)
    expect([left, right].map(Math.round)).toEqual([28, 184])
  })
  test('附件 stands above the first alone, and every title is centred in 2号', () => {
    const pages = model.pages.slice(8).map(linesOf)
    expect(pages.map((lines) => lines.filter(({text}) => text === '附件').length)).toEqual([1, 0, 0, 0])
    for (const lines of pages) {
      const title = lines.find(({size}) => size === 22)
      expect(title?.text).toMatch(/^教育信息化.*试点申请表$/u)
      expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo(106, 0)
    }
  })
})

describe.each([...launchForms, 'every type'] as const)('%s alone', (id) => {
  const schema = id === 'every type' ? loadText(everyType).schema : workspaceForm(id).schema
  if (schema === undefined) throw new Error('no schema')
  const {model} = compose(formDocument(schema), fonts)
  const [page] = model.pages

  test('is one page without a number, filled to its foot, its title in row 1', () => {
    expect(model.pages).toHaveLength(1)
    expect(Math.abs(tableEdges(page).foot - 262)).toBeLessThan(0.5)
    const lines = linesOf(page)
    expect(lines.some(({text}) => text.includes('—'))).toBe(false)
    expect(Math.abs((lines[0]?.baseline ?? 0) - mm(22 * 0.88) - 37)).toBeLessThan(0.5)
  })
  test('has its fields inside the grid, none over another or over words', () => {
    const fields = fieldsOf(page ?? ({width: 0, height: 0, items: []} as never))
    expect(fields.length).toBeGreaterThan(10)
    const words = (page?.items ?? []).flatMap((item) =>
      item.kind === 'text'
        ? [{x: item.x, y: item.baseline - item.size * 0.8, width: item.width, height: item.size * 0.8}]
        : []
    )
    for (const [index, field] of fields.entries()) {
      expect(mm(field.x)).toBeGreaterThan(28)
      expect(mm(field.x + field.width)).toBeLessThan(184)
      expect(mm(field.y + field.height)).toBeLessThan(262)
      expect(mm(field.width)).toBeGreaterThan(8)
      for (const other of [...fields.slice(index + 1), ...words]) {
        const apart =
          other.x + other.width <= field.x + 0.01 ||
          field.x + field.width <= other.x + 0.01 ||
          other.y + other.height <= field.y + 0.01 ||
          field.y + field.height <= other.y + 0.01
        expect(apart, `${field.name} ${JSON.stringify({...other, face: 0, shown: 0})}`).toBe(true)
      }
    }
  })
})

test('a plan of 1000 characters fits its cell', () => {
  const {schema} = workspaceForm('region')
  const text = '试点方案'.repeat(250)
  const {model, missing} = compose(formDocument(schema, new Map([['试点方案要点', text]])), fonts)
  expect(missing).toEqual([])
  expect(model.pages).toHaveLength(1)
  const field = model.pages.flatMap(fieldsOf).find(({name}) => name === '试点方案要点')
  expect(field?.shown.map((item) => item.text).join('')).toBe(text)
  for (const {x, baseline, width} of field?.shown ?? []) {
    expect(baseline).toBeLessThan(field?.height ?? 0)
    expect(x + width).toBeLessThan((field?.width ?? 0) + 0.01)
  }
})

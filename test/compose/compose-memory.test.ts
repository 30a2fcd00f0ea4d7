import {describe, expect, test} from 'vitest'
import type {LineBox} from '../../src/compose/box.js'
import {composeMemory, keptItems} from '../../src/compose/compose-memory.js'
import type {PageFilling} from '../../src/compose/fill-page.js'
import type {Item} from '../../src/compose/page-model.js'
import {generations} from '../../src/generations.js'
import {pt} from '../../src/layout/units.js'

const line = (): LineBox => ({kind: 'box', height: pt(16), advance: pt(28), items: [], keepWithNext: false})
const made = (): readonly Item[] => []

describe('the items of a page are kept', () => {
  const boxes = [line(), line()]
  const filling: PageFilling = {boxes, top: pt(100), continued: true}
  /** Whether a page has the items of the one before. */
  const isKept = (next: PageFilling): boolean => {
    const memory = composeMemory(generations)
    return keptItems(filling, memory, made) === keptItems(next, memory, made)
  }

  test('while the very same boxes fill it from the same top', () => {
    expect(isKept({...filling, boxes: [...boxes]})).toBe(true)
  })

  test.each<[string, Partial<PageFilling>]>([
    ['begins elsewhere', {top: pt(128)}],
    ['no page comes before it', {continued: false}],
    ['a line is another', {boxes: [boxes[0] ?? line(), line()]}],
    ['a line has come', {boxes: [...boxes, line()]}],
    ['a line has gone', {boxes: boxes.slice(0, 1)}]
  ])('but not when %s', (_, change) => {
    expect(isKept({...filling, ...change})).toBe(false)
  })
})

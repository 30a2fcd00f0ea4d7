/** Footnotes on pages of any height: each once, never before its reference, split only where they must be. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {composeFootnote} from '../../src/compose/blocks/footnote.js'
import {composeBlock} from '../../src/compose/blocks/index.js'
import {paginate} from '../../src/compose/paginate.js'
import {sheets} from '../../src/compose/sheet.js'
import {createState} from '../../src/compose/state.js'
import * as build from '../../src/gongwen/build.js'
import {pt} from '../../src/layout/units.js'
import {notoLibrary} from '../noto-library.js'

const fonts = notoLibrary()

/** Per page its texts and its notes. */
function pagesOf(paragraphs: readonly {readonly length: number; readonly note: number}[], height: number) {
  const state = createState(fonts)
  let count = 0
  const notes = new Map<number, ReturnType<typeof composeFootnote>>()
  const boxes = paragraphs.flatMap(({length, note}) => {
    const text = '正文'.repeat(length)
    if (note === 0) return composeBlock(build.paragraph(text), state).boxes
    count++
    notes.set(count, composeFootnote(build.footnote(count, `注${count}：${'文'.repeat(note)}完`), state))
    return composeBlock(build.paragraph(text, build.footnoteReference(count), '。'), state).boxes
  })
  const {top} = sheets.portrait
  const frame = {firstTop: top, top, bottom: pt(top + height), landscape: sheets.landscape}
  const pages = paginate(boxes, {...frame, notes: new Map([...notes].map(([number, {lines}]) => [number, lines]))})
  const ids = new Map([...notes].map(([number, {element}]) => [element.id, number]))
  return {pages, ids, count}
}

const paragraphs = fc.array(
  fc.record({length: fc.integer({min: 1, max: 60}), note: fc.constantFrom(0, 0, 5, 60, 400)}),
  {minLength: 1, maxLength: 12}
)

test('every note is printed once and whole, on or behind the page that refers to it, inside 版心', () => {
  fc.assert(
    fc.property(paragraphs, fc.integer({min: 200, max: 640}), (all, height) => {
      const {pages, ids, count} = pagesOf(all, height)
      const printed = new Map<number, string>()
      const firstPage = new Map<number, number>()
      const referred: number[] = []
      for (const [page, {items}] of pages.entries()) {
        for (const item of items) {
          if (item.kind !== 'text') continue
          expect(item.baseline).toBeLessThan(sheets.portrait.top + height)
          const note = ids.get(item.element ?? -1)
          if (note === undefined && item.size < 12) referred.push(page)
          if (note === undefined) continue
          printed.set(note, (printed.get(note) ?? '') + item.text)
          if (!firstPage.has(note)) firstPage.set(note, page)
        }
      }
      const notes = all.filter(({note}) => note > 0)
      expect([...printed.values()]).toEqual(
        notes.map(({note}, index) => `${index + 1}注${index + 1}：${'文'.repeat(note)}完`)
      )
      for (let number = 1; number <= count; number++)
        expect(firstPage.get(number)).toBeGreaterThanOrEqual(referred[number - 1] ?? 0)
    }),
    {numRuns: 60, endOnFailure: true}
  )
})

test('a note that fits stands on the page of its reference, whatever stands before it', () => {
  for (let rows = 1; rows < 50; rows++) {
    const filling = Array.from({length: rows}, () => ({length: 5, note: 0}))
    const {pages, ids} = pagesOf([...filling, {length: 5, note: 60}, {length: 5, note: 0}], 637)
    const page = pages.findIndex(({items}) => items.some((item) => item.kind === 'text' && item.text.includes('。')))
    const note = pages.findIndex(({items}) => items.some((item) => item.kind === 'text' && ids.has(item.element ?? -1)))
    expect(note).toBe(page)
  }
})

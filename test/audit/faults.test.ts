/** One fault a file: the audit names its clause and no other. */
import {expect, test, describe} from 'vitest'
import {audit, clauses} from '../../src/audit/index.js'
import {faults} from './faults/index.js'
import {landscape, letter, minutes, pagesOf, pdfOf, standard} from './specimen.js'

describe('a clean file', () => {
  test.each([
    ['文件格式', standard],
    ['信函格式', letter],
    ['纪要格式', minutes],
    ['文件格式', landscape]
  ] as const)('has no deviation at all: %s', async (format, tree) => {
    const report = await audit(await pdfOf(pagesOf(tree())), undefined)
    expect(report.format).toBe(format)
    expect(report.findings.filter(({verdict}) => verdict === 'deviates')).toEqual([])
    const unjudged = report.findings.filter(({verdict}) => verdict === 'cannot-judge').map(({id}) => id)
    // The number of a turned page stands upright on the sheet: its place is not recognised.
    expect(unjudged).toEqual(tree === landscape ? ['landscape-page-number'] : [])
  })
})

describe('a file with one fault is named by exactly its clause', () => {
  test.each(faults.map((fault) => [fault.name, fault.id, fault] as const))('%s → %s', async (_, id, {model}) => {
    const report = await audit(await pdfOf(model()), undefined)
    const deviating = new Set(
      report.findings.filter(({verdict}) => verdict === 'deviates').map((finding) => finding.id)
    )
    expect([...deviating]).toEqual([id])
  })

  test('covers 40 kinds of faults and more', () => {
    expect(faults.length).toBeGreaterThanOrEqual(40)
    expect(new Set(faults.map(({id}) => id)).size).toBeGreaterThanOrEqual(40)
    const known = new Set(clauses.map(({id}) => id))
    for (const {id} of faults) expect(known).toContain(id)
  })
})

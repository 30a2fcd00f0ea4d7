/** Every document of `content/` passes our own audit: the file is measured, not the model it came from. */
import {describe, expect, test} from 'vitest'
import {audit} from '../../src/audit/index.js'
import {documentPaths, produce} from '../documents.js'
import {deviations} from './deviations.js'

describe.each(documentPaths)('%s', (file) => {
  test.each(['pdf', 'docx'] as const)('breaks no 规定 of the standard as %s', async (format) => {
    const {files} = await produce(file)
    const report = await audit(files.get(format) ?? new Uint8Array(), undefined)
    expect(deviations(report)).toEqual([])
    expect(report.findings.filter(({verdict}) => verdict === 'conforms').length).toBeGreaterThan(5)
  })
})

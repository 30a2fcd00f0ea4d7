/** The report on paper: what the page says stands in the PDF, too, and equal reports are equal files. */
import {extractText, getDocumentProxy} from 'unpdf'
import {expect, test} from 'vitest'
import {audit, type ReportFace} from '../../src/audit/index.js'
import {columnHeads, partsOf} from '../../src/audit/report/parts.js'
import {pdfReport} from '../../src/audit/report/pdf.js'
import {notoLibrary} from '../noto-library.js'
import {faults} from './faults/index.js'
import {pdfOf} from './specimen.js'

const faceFor = (role: 'songti' | 'heiti'): ReportFace => {
  const face = notoLibrary().primary(role)?.face
  if (face === undefined) throw new Error(`no face for ${role}`)
  return {path: face.file.path, inCollection: undefined, declaredHeight: face.declaredHeight, has: (cp) => face.has(cp)}
}
const faces = {songti: faceFor('songti'), heiti: faceFor('heiti')}

const fault = faults.find(({name}) => name === 'a 版记 in mid-page')
if (fault === undefined) throw new Error('no such fault')
const report = await audit(await pdfOf(fault.model()), undefined)

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(bytes.slice()), {mergePages: true})).text
    .replaceAll(/\s/gu, '')
    .replaceAll('−', '-')

test('it tells every finding with all that the tables of the web page tell', async () => {
  const text = await textOf(await pdfReport([{name: '通知.pdf', report}], faces))
  const {summary, deviations, others, pages} = partsOf(report)
  const cells = [...deviations, ...others].flatMap((row) => row.cells)
  expect(deviations.length).toBeGreaterThan(0)
  for (const wanted of [...columnHeads, '通知.pdf', summary, ...cells, ...pages.map(({label}) => label)])
    expect(text).toContain(wanted.replaceAll(/\s/gu, '').replaceAll('−', '-'))
})

test('a character that the face lacks is shown as lacking', async () => {
  const text = await textOf(await pdfReport([{name: '\u{2ffff}.pdf', report}], faces))
  expect(text).toContain('〓.pdf')
})

test('equal reports are equal files', async () => {
  const [one, other] = [await pdfReport([{name: 'a', report}], faces), await pdfReport([{name: 'a', report}], faces)]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

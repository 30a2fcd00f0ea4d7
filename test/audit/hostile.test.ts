/** Files that are not what they seem end with a sentence, soon. */
import {deflateSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {audit, AuditError} from '../../src/audit/index.js'
import {pagesOf, pdfOf, standard} from './specimen.js'

const problemOf = async (bytes: Uint8Array): Promise<AuditError> => {
  const started = performance.now()
  const outcome = await audit(bytes, undefined).catch((error: unknown) => error)
  expect(performance.now() - started).toBeLessThan(10_000)
  if (!(outcome instanceof AuditError)) throw new Error(`no AuditError: ${String(outcome)}`)
  expect(outcome.message).toMatch(/^[^a-z]*\p{Script=Han}/u)
  expect(outcome.hint).toMatch(/\p{Script=Han}.*。$/u)
  return outcome
}
const docx = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
    )
  )
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documentOf = (body: string): string => `<w:document ${namespace}><w:body>${body}</w:body></w:document>`

describe('a file that cannot be audited', () => {
  test.each([
    ['nothing', new Uint8Array(), '空的'],
    ['a text', strToU8('关于开展试点工作的通知'), '既不是 PDF，也不是 DOCX'],
    ['a PDF that ends after its first line', strToU8('%PDF-1.7\n'), '损坏'],
    ['an archive without a document', docx({'a.txt': '甲'}), 'word/document.xml'],
    ['an archive cut off', docx({'word/document.xml': documentOf('')}).subarray(0, 60), '损坏'],
    ['an encrypted or old file of Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '加密'],
    ['XML that is not well-formed', docx({'word/document.xml': '<w:document><w:body>'}), '损坏'],
    [
      'entities that multiply',
      docx({'word/document.xml': `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${documentOf('&c;')}`}),
      'DOCTYPE'
    ],
    [
      'elements too deep',
      docx({'word/document.xml': documentOf(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`)}),
      '结构'
    ],
    ['a zip bomb', docx({'word/document.xml': new Uint8Array(50_000_000)}), '解压以后'],
    [
      'a zip bomb beside the document',
      docx({'word/document.xml': documentOf(''), 'word/media/a.bin': new Uint8Array(300_000_000)}),
      '解压以后'
    ]
  ])(
    'is told about in Chinese: %s',
    async (_, bytes, told) => {
      expect((await problemOf(bytes)).message).toContain(told)
    },
    30_000
  )

  test('is told about in Chinese: a PDF cut in half', async () => {
    const bytes = await pdfOf(pagesOf(standard()))
    const outcome = await audit(bytes.subarray(0, Math.floor(bytes.length / 2)), undefined).catch(
      (error: unknown) => error
    )
    // What a reader can save of it is not judged as if it were whole.
    expect(outcome).toBeInstanceOf(AuditError)
  })

  test('is told about in Chinese: a PDF that needs a password', async () => {
    const objects = [
      '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
      '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n',
      `4 0 obj\n<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>\nendobj\n`
    ]
    expect((await problemOf(pdfFrom(objects, '/Encrypt 4 0 R/ID[<00><00>]'))).message).toContain('密码')
  })

  test('is told about in Chinese: a PDF of one empty page that says it has many', async () => {
    const objects = [
      '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
      '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 99999999>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n'
    ]
    expect((await problemOf(pdfFrom(objects, ''))).message).toContain('没有读得出的汉字')
  })

  test('ends in time: a PDF whose page inflates to 300 MB', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000, ' '))
    const head = `4 0 obj\n<</Length ${bomb.length}/Filter/FlateDecode>>\nstream\n`
    const objects = [
      '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
      '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n',
      `${head}${bomb.toString('latin1')}\nendstream\nendobj\n`
    ]
    const started = performance.now()
    await audit(pdfFrom(objects, ''), undefined).catch((error: unknown) => expect(error).toBeInstanceOf(AuditError))
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 30_000)
})

/** A PDF of these objects with a correct table of their places. */
function pdfFrom(objects: readonly string[], trailer: string): Uint8Array {
  const head = '%PDF-1.4\n'
  let place = head.length
  const places = objects.map((object) => {
    const start = place
    place += object.length
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${place}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(head + objects.join('') + table + end, 'latin1'))
}

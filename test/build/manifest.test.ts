import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Manifest, manifestBytes, type ManifestDocument, mergedEntry} from '../../src/build/manifest.js'
import {readManifest} from '../../src/build/read-manifest.js'

const hash = (digit: string): string => digit.repeat(64)
const output = (digit: string): ManifestDocument['outputs'][string] => ({sha256: hash(digit), bytes: 7, pages: null})
const document = (values: Partial<ManifestDocument> = {}): ManifestDocument => ({
  tool: '0.1.0',
  title: '通知',
  kind: '通知',
  date: '2012-01-13',
  documentNumber: '教技函〔2012〕4号',
  inputs: {'content/yinfa.yaml': hash('a'), 'content/documents/x.md': hash('b')},
  outputs: {'x.html': output('c')},
  ...values
})
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

describe('the manifest', () => {
  it('is read as it was written', () => {
    const manifest = new Map([['content/documents/x.md', document()]])
    expect(readManifest(manifestBytes(manifest))).toEqual(manifest)
  })

  it('is the same file in whatever order the documents were built', () => {
    const entries = ['a', 'B', '一', '10', '9', '__proto__', '😀'].map((name): [string, ManifestDocument] => [
      `content/documents/${name}.md`,
      document()
    ])
    const reference = Buffer.from(manifestBytes(new Map(entries))).toString()
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        const turned = shuffled.map(([path, entry]): [string, ManifestDocument] => [
          path,
          {...entry, inputs: Object.fromEntries(Object.entries(entry.inputs).toReversed())}
        ])
        expect(Buffer.from(manifestBytes(new Map(turned))).toString()).toBe(reference)
      })
    )
  })

  it.each([
    ['no JSON', new TextEncoder().encode('{"manifest": 1, "docu')],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0])],
    ['another form', encode({manifest: 2, documents: {}})],
    ['an unknown key', encode({manifest: 1, documents: {}, extra: true})],
    ['a list', encode([])],
    [
      'an output outside the folder',
      encode({manifest: 1, documents: {'x.md': document({outputs: {'../x.html': output('c')}})}})
    ],
    [
      'an absolute output',
      encode({manifest: 1, documents: {'x.md': document({outputs: {'/etc/passwd': output('c')}})}})
    ],
    ['a hash that is none', encode({manifest: 1, documents: {'x.md': document({inputs: {a: 'abc'}})}})]
  ])('is not trusted when it is %s', (_, bytes) => {
    expect(readManifest(bytes)).toBeUndefined()
  })
})

describe('an entry after a build of some formats', () => {
  const earlier = document({outputs: {'x.html': output('c'), 'x.pdf': output('d')}})

  it('keeps the outputs of the others as they are when nothing they were made from has changed', () => {
    expect(mergedEntry(earlier, document({outputs: {'x.html': output('e')}})).outputs).toEqual({
      'x.html': output('e'),
      'x.pdf': output('d')
    })
  })

  it.each([
    ['an input changed', document({inputs: {...earlier.inputs, 'content/yinfa.yaml': hash('f')}})],
    ['an input was added', document({inputs: {...earlier.inputs, 'templates/a.md.hbs': hash('f')}})],
    ['an input was left out', document({inputs: {'content/documents/x.md': hash('b')}})],
    ['another version built', document({tool: '0.2.0'})]
  ])('marks them as stale when %s', (_, now) => {
    expect(mergedEntry(earlier, now).outputs['x.pdf']).toEqual({...output('d'), stale: true})
  })

  it('has no stale output once all were built again', () => {
    const stale = document({outputs: {'x.html': output('c'), 'x.pdf': {...output('d'), stale: true}}})
    const now = document({outputs: {'x.html': output('e'), 'x.pdf': output('f')}})
    expect(mergedEntry(stale, now)).toEqual(now)
  })

  it('is the new one where there was none', () => {
    const none: Manifest = new Map()
    expect(mergedEntry(none.get('content/documents/x.md'), document())).toEqual(document())
  })
})

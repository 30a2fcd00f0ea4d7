/** What a package holds, what is shared, and what is never loaded. */
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, describe, expect, test, vi} from 'vitest'
import * as build from '../../../src/gongwen/build.js'
import type {Gongwen} from '../../../src/gongwen/nodes.js'
import {documentPackage} from '../../../src/write/docx/package/document-package.js'
import {partMemory, writeDocx} from '../../../src/write/docx/index.js'
import {png} from '../../images.js'
import {specimen} from '../html/specimen.js'
import {metadata, partsOf} from './read.js'
import {letter, standard} from './trees.js'

describe('a series of documents', () => {
  test('has the bytes that each document has alone', async () => {
    const memory = partMemory()
    for (const tree of [letter, standard, letter, specimen('minutes'), specimen('order'), standard]) {
      const alone = await writeDocx(tree, {metadata})
      expect(Buffer.compare(await writeDocx(tree, {metadata, memory}), alone)).toBe(0)
    }
  })
  test('has the styles of each, though they differ in a place only', async () => {
    const signed = (name: string): Gongwen =>
      build.gongwen(
        {genre: 'notice', variant: 'standard'},
        build.mainBody(build.paragraph('文。'), build.signatureBlock([name], '2014-03-04', {seal: 'none'}))
      )
    const memory = partMemory()
    const styles = await Promise.all(
      ['教育部', '教育部办公厅'].map(async (name) =>
        strFromU8(unzipSync(await writeDocx(signed(name), {metadata, memory}))['word/styles.xml'] ?? new Uint8Array())
      )
    )
    expect(styles[0]).not.toBe(styles[1])
  })
})

describe('relationships', () => {
  test('are shared by equal targets and told apart otherwise', () => {
    const {relate, relationships} = documentPackage()
    const ids = ['https://a.cn/', 'https://b.cn/', 'https://a.cn/'].map((url) => relate('hyperlink', url))
    expect(ids).toEqual(['rId1', 'rId2', 'rId1'])
    expect(relationships()).toHaveLength(2)
  })
  test('lead to parts that are there, of types that are stated', async () => {
    for (const tree of [letter, standard, specimen('standard')]) {
      const parts = await partsOf(tree)
      const targets = [
        ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)"(?! TargetMode="External")/gu)
      ]
      expect(targets.length).toBeGreaterThan(3)
      for (const [, target = ''] of targets) {
        expect([...parts.keys()]).toContain(`word/${target}`)
        expect(parts.get('[Content_Types].xml')).toContain(`PartName="/word/${target}"`)
      }
    }
  })
  test('named in the text are all there', async () => {
    const parts = await partsOf(letter)
    const rels = parts.get('word/_rels/document.xml.rels') ?? ''
    const named = [...(parts.get('word/document.xml') ?? '').matchAll(/ r:\w+="([^"]*)"/gu)].map(([, id = '']) => id)
    expect(named.length).toBeGreaterThan(3)
    for (const id of named) expect(rels).toContain(`Id="${id}"`)
  })
  test('to a picture that stands in two places share a file, which is made once', () => {
    const {picture, media} = documentPackage()
    const [source, bytes] = [{}, vi.fn(() => new Uint8Array([1]))]
    expect(picture(source, 'emf', bytes)).toBe(picture(source, 'emf', bytes))
    expect(picture({}, 'png', bytes)).not.toBe(picture(source, 'emf', bytes))
    expect(bytes).toHaveBeenCalledTimes(2)
    expect(media().map(({name}) => name)).toEqual(['media/image1.emf', 'media/image2.png'])
  })
  test('to headers and footers of equal content share a part', () => {
    const {margin, parts} = documentPackage()
    expect(margin('footer', '<w:p></w:p>')).toBe(margin('footer', '<w:p></w:p>'))
    expect(margin('header', '<w:p></w:p>')).not.toBe(margin('footer', '<w:p></w:p>'))
    expect([...parts().keys()]).toEqual(['word/footer1.xml', 'word/header1.xml'])
  })
})

describe('the library for floating pictures', () => {
  const sealed: Gongwen = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.paragraph('文。'), build.signatureBlock(['教育部'], '2012-01-13', {seal: {src: 'seal.png'}}))
  )
  afterEach(() => {
    vi.doUnmock('docx')
    vi.resetModules()
  })

  test('is loaded by no document without one', async () => {
    vi.resetModules()
    vi.doMock('docx', () => {
      throw new Error('docx was loaded')
    })
    const fresh = await import('../../../src/write/docx/index.js')
    const pictures = new Map([['a.png', {format: 'png', bytes: png(3, 2), width: 3, height: 2} as const]])
    for (const tree of [letter, standard, specimen('order'), specimen('minutes')])
      await fresh.writeDocx(tree, {metadata, pictures})
    const seals = new Map([['seal.png', {format: 'png', bytes: png(30, 30), width: 30, height: 30} as const]])
    await expect(fresh.writeDocx(sealed, {metadata, pictures: seals})).rejects.toThrow(/mocking a module/u)
  })
})

/** 附件1 in the text and in the 附件说明 leads to the attachment, in every format. */
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {compose} from '../src/compose/index.js'
import type {LinkItem} from '../src/compose/page-model.js'
import {
  attachment,
  attachmentNote,
  documentNumber,
  gongwen,
  mainBody,
  masthead,
  paragraph,
  reference,
  title
} from '../src/gongwen/build.js'
import {linesOf} from './compose/pages.js'
import {produce} from './documents.js'
import {notoLibrary} from './noto-library.js'
import {partOf} from './write/docx/read.js'

const fonts = notoLibrary()
const tree = gongwen(
  {genre: 'notice', variant: 'letter'},
  masthead('中华人民共和国教育部', documentNumber('教技函', 2012, 4)),
  mainBody(
    title('关于填写附件的通知'),
    paragraph('请填写', reference(2, '附件2'), '，另见', reference(9, '附件9'), '。'),
    attachmentNote('甲表', '乙表')
  ),
  attachment(1, title('甲表'), paragraph('甲')),
  attachment(2, title('乙表'), paragraph('乙'))
)

test('links of the pages lead to the top of the page on which the attachment begins', () => {
  const {pages} = compose(tree, fonts).model
  const links = pages.flatMap(({items}) => items).filter((item): item is LinkItem => item.kind === 'link')
  const places = links.map(({label, target}) => [label, 'page' in target ? target.page : target])
  // 附件9 is not in the document: its words are printed and lead nowhere.
  expect(places).toEqual([
    ['附件2', 2],
    ['甲表', 1],
    ['乙表', 2]
  ])
  const label = linesOf(pages[2])[0]
  expect(label?.text).toBe('附件2')
  for (const {target} of links) {
    const y = 'y' in target ? (target.y * 25.4) / 72 : Number.NaN
    expect(y).toBeLessThan(label?.baseline ?? 0)
    expect(Math.abs(y - 37)).toBeLessThan(0.5)
  }
})

test('links of DOCX lead to bookmarks, whose ids do not depend on what was written before', async () => {
  const once = await partOf(tree, 'word/document.xml')
  expect(await partOf(tree, 'word/document.xml')).toBe(once)
  const bookmarks = [...once.matchAll(/<w:bookmarkStart ([^>]*)\/>/gu)].map(([, attributes = '']) => attributes)
  expect(bookmarks.map((one) => [/w:name="([^"]*)"/u.exec(one)?.[1], /w:id="([^"]*)"/u.exec(one)?.[1]])).toEqual([
    ['attachment1', '0'],
    ['attachment2', '1']
  ])
  const anchors = [...once.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/gu)].map(([, anchor]) => anchor)
  expect(anchors.filter((anchor) => anchor !== 'attachment9')).toEqual(['attachment2', 'attachment1', 'attachment2'])
})

test('the consultation leads its readers to the draft in all formats', async () => {
  const {files, model} = await produce('content/documents/2015/consultation.md')
  const links = model.pages.flatMap(({items}) => items).filter((item) => item.kind === 'link')
  expect(links.filter(({target}) => 'page' in target).map(({label}) => label)).toContain('附件')
  const html = new TextDecoder().decode(files.get('html'))
  expect(html.match(/href="#attachment"/gu)).toHaveLength(2)
  expect(html.match(/id="attachment"/gu)).toHaveLength(1)
  const xml = strFromU8(unzipSync(files.get('docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
  expect(xml.match(/<w:hyperlink [^>]*w:anchor="attachment"/gu)).toHaveLength(2)
  expect(xml.match(/<w:bookmarkStart [^>]*w:name="attachment"/gu)).toHaveLength(1)
})

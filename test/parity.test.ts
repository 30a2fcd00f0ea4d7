/** PDF, DOCX and HTML of every document say the same, and say what the source says (promise G). */
import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {textOf as textOfPages} from './compose/pages.js'
import {documentPaths, type Produced, produce} from './documents.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {officialText, withoutSpace} from './write/html/read-html.js'
import {printedText} from './write/html/printed-text.js'

describe.each(documentPaths)('%s', (file) => {
  let produced: Produced
  let printed = ''
  beforeAll(async () => {
    produced = await produce(file)
    const {tree} = produced.document
    printed = withoutSpace(printedText(tree, tree.variant))
  })

  test('has no finding of error strength', () => {
    expect(produced.diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  })
  test('prints the same text on its pages', () => {
    expect(withoutSpace(textOfPages(produced.model))).toBe(printed)
  })
  test('prints the same text in DOCX', () => {
    const parts = unzipSync(produced.files.get('docx') ?? new Uint8Array())
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(withoutSpace(textOfXml(xml))).toBe(printed)
  })
  test('prints the same text in HTML', () => {
    expect(officialText(new TextDecoder().decode(produced.files.get('html')))).toBe(printed)
  })
})

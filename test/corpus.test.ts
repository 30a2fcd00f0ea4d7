/** Real documents of the State Council and its General Office: each compiles to every format and says the same in all. */
import fs from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {audit} from '../src/audit/index.js'
import {compileDocument} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {deviations} from './audit/deviations.js'
import {textOf as textOfPages} from './compose/pages.js'
import {corpusFolder, corpusNames, corpusSkipped, translated} from './corpus-documents.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {printedText} from './write/html/printed-text.js'
import {officialText, withoutSpace} from './write/html/read-html.js'

describe.skipIf(corpusNames.length === 0)(`the corpus${corpusSkipped}`, () => {
  const fonts = notoLibrary()

  test.each(corpusNames)('%s says the same in all formats and breaks no 规定 of the standard', async (name) => {
    const host = createMemoryHost(translated(fs.readFileSync(path.join(corpusFolder, name), 'utf8')))
    const findings: Diagnostic[] = []
    const report = (finding: Diagnostic): void => void findings.push(finding)
    const workspace = loadWorkspace(host, report)
    const document = await compileDocument('content/documents/document.md', {workspace}, host, report)
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
    if (document === undefined) throw new Error('no document and no error')
    const {files} = await publish(document, ['pdf', 'docx', 'html'], {
      workspace,
      fonts: () => fonts,
      baseName: 'document'
    })
    const {tree} = document
    const printed = withoutSpace(printedText(tree, tree.variant))
    const bytes = new Map(files.map((file) => [file.format, file.bytes]))
    const parts = unzipSync(bytes.get('docx') ?? new Uint8Array())
    expect(strFromU8(bytes.get('pdf')?.slice(0, 5) ?? new Uint8Array())).toBe('%PDF-')
    expect(withoutSpace(textOfPages(compose(tree, fonts).model))).toBe(printed)
    expect(withoutSpace(textOfXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array())))).toBe(printed)
    expect(officialText(new TextDecoder().decode(bytes.get('html')))).toBe(printed)
    // Of the DOCX only the settings: its pages are measured in test/conformance.
    for (const format of ['pdf', 'docx'] as const) {
      expect(deviations(await audit(bytes.get(format) ?? new Uint8Array(), undefined)), format).toEqual([])
    }
  })
})

/**
 * Real documents of the State Council and its General Office: each compiles to every format and says the same in all.
 * They are public but not part of the project: `YINFA_CORPUS` names their folder, else it is looked for beside it.
 */
import fs from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {audit} from '../src/audit/index.js'
import {compileDocument} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {deviations} from './audit/deviations.js'
import {textOf as textOfPages} from './compose/pages.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {printedText} from './write/html/printed-text.js'
import {officialText, withoutSpace} from './write/html/read-html.js'

const folder = process.env['YINFA_CORPUS'] ?? path.join(import.meta.dirname, '../../shared/corpus')
const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => /^gwy-.*\.md$/u.test(name)) : []
const reason = names.length === 0 ? ' — SKIPPED, missing: the folder that YINFA_CORPUS names' : ''

/** Front matter of the corpus. */
interface Original {
  readonly genre: string
  readonly title: string
  readonly docNumber: string
  readonly issuers: readonly string[]
  readonly mainRecipients: string
  readonly date: string
  readonly signatures: readonly string[]
}

/** 复函 and 答复 are letters: 条例 Art. 8 knows no such kinds. */
const kinds: Readonly<Record<string, string>> = {复函: '函', 答复: '函'}

/** A document of the corpus as one of ours, in a workspace of its issuers. */
function translated(text: string): Readonly<Record<string, string>> {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? []
  const original = parse(front) as Original
  const quoted = (value: string): string => JSON.stringify(value)
  const code = original.docNumber.slice(0, original.docNumber.indexOf('〔'))
  const issuers = original.issuers.map(
    (name, index) =>
      `  - {名称: ${name}, 标志: ${name}, 署名: ${original.signatures[index] ?? name}, 机关代字: [${index === 0 ? code : name}]}`
  )
  const enclosures = [...body.matchAll(/^# (.+)$/gmu)].map(([, title = '']) => `  - ${quoted(title.trim())}`)
  const fields = [
    `genre: ${kinds[original.genre] ?? original.genre}`,
    `issuer: [${original.issuers.join(', ')}]`,
    `documentNumber: ${original.docNumber}`,
    `title: ${quoted(original.title)}`,
    `recipients: ${quoted(original.mainRecipients)}`,
    `documentDate: ${original.date}`,
    ...(enclosures.length === 0 ? [] : [`enclosures:\n${enclosures.join('\n')}`])
  ]
  return {
    'content/yinfa.yaml': `发文机关:\n${issuers.join('\n')}\n`,
    'content/documents/document.md': `---\n${fields.join('\n')}\n---\n${body}`
  }
}

describe.skipIf(names.length === 0)(`the corpus${reason}`, () => {
  const fonts = notoLibrary()

  test.each(names)('%s says the same in all formats and breaks no 规定 of the standard', async (name) => {
    const host = createMemoryHost(translated(fs.readFileSync(path.join(folder, name), 'utf8')))
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

/** Documents of every format from front matter to page: `test/cases/<name>/input.md` and the pages that were looked at. */
import fs from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {PageModel} from '../src/compose/page-model.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {linesOf, rulesOf, textOf as textOfPages} from './compose/pages.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {officialText, withoutSpace} from './write/html/read-html.js'
import {printedText} from './write/html/printed-text.js'

const folder = path.join(import.meta.dirname, 'cases')
const read = (...names: readonly string[]): string => fs.readFileSync(path.join(folder, ...names), 'utf8')
const fonts = notoLibrary()
const names = fs
  .readdirSync(folder, {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, 'input.md')))
  .map(({name}) => name)

const documentPath = 'content/documents/2014/case.md'

async function produce(name: string) {
  const host = createMemoryHost({'content/yinfa.yaml': read('yinfa.yaml'), [documentPath]: read(name, 'input.md')})
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const workspace = loadWorkspace(host, report)
  const document = await compileDocument(documentPath, {workspace}, host, report)
  if (document === undefined) throw new Error(findings.map(({message}) => message).join('\n'))
  const published = await publish(document, ['pdf', 'docx', 'html'], {workspace, fonts: () => fonts, baseName: 'case'})
  const files = new Map(published.files.map(({format, bytes}) => [format, bytes]))
  return {tree: document.tree, findings, model: compose(document.tree, fonts).model, files}
}

/** Lines with their edges and baseline in millimetres, then rules; one a line, pages parted by a heading. */
const told = (model: PageModel): string =>
  model.pages
    .map((page, index) => {
      const lines = linesOf(page).map(
        ({text, left, right, baseline, size, ink}) =>
          `${baseline.toFixed(1)} ${left.toFixed(1)}–${right.toFixed(1)} ${size}pt${ink === 'red' ? ' red' : ''} ${text}`
      )
      const rules = rulesOf(page).map(
        ({x1, x2, y1, weight, ink}) =>
          `rule ${y1.toFixed(1)} ${x1.toFixed(1)}–${x2.toFixed(1)} ${weight.toFixed(2)}mm ${ink}`
      )
      return `page ${index + 1}\n${[...lines, ...rules].join('\n')}\n`
    })
    .join('\n')

test('there is a case for every format', () => {
  for (const kind of ['order', 'minutes', 'notice', 'request', 'letter']) {
    expect(
      names.some((name) => name.startsWith(`${kind}-`)),
      kind
    ).toBe(true)
  }
})

describe.each(names)('%s', (name) => {
  test('has the pages that were looked at', async () => {
    expect(told((await produce(name)).model)).toBe(read(name, 'pages.txt'))
  })
  test('has no finding of error strength, and says the same in PDF, DOCX and HTML', async () => {
    const {tree, findings, model, files} = await produce(name)
    expect(findings.filter(({severity}) => severity !== 'note')).toEqual([])
    const printed = withoutSpace(printedText(tree, tree.variant))
    expect(withoutSpace(textOfPages(model))).toBe(printed)
    const parts = unzipSync(files.get('docx') ?? new Uint8Array())
    expect(withoutSpace(textOfXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array())))).toBe(printed)
    expect(officialText(new TextDecoder().decode(files.get('html')))).toBe(printed)
  })
})

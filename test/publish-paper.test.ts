/** The rule manual and the 校对单 as documents: the same in all formats, and nothing that people typed keeps them from print. */
import {strFromU8, unzipSync} from 'fflate'
import {extractText} from 'unpdf'
import {describe, expect, test} from 'vitest'
import {type CheckSheet, checkSheetPaper, manualPaper, rules} from '../src/proofread.js'
import {publishPaper} from '../src/publish-paper.js'
import {notoLibrary} from './noto-library.js'
import {textOf as textOfXml} from './write/docx/read.js'
import {printedText} from './write/html/printed-text.js'
import {officialText, withoutSpace} from './write/html/read-html.js'

const library = notoLibrary()
const options = {fonts: () => library, baseName: '手册'}

const sheet = (quote: string): CheckSheet => ({
  summary: '校对 1 份公文，发现错误 1 处。',
  parts: [
    {
      title: '关于试点的通知',
      path: 'content/documents/a.md',
      rows: [
        {weight: '错误', place: '第 3 行', quote, message: '多了一个字。', hint: '请删去 `的`。', rule: '标点用全角'}
      ],
      exceptions: ['标点用全角「(教委)」1 处：照录原文。']
    },
    {title: '关于验收的通知', path: 'content/documents/b.md', rows: [], exceptions: []}
  ],
  deviations: []
})

/** Text of each page of a PDF. */
async function pagesOf(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const {text} = await extractText(Uint8Array.from(bytes ?? []), {mergePages: false})
  return text
}
/** A text wherever lines of it break. */
const anyhow = (text: string): string =>
  [...withoutSpace(text)].map((character) => character.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')).join('\\s*')

describe('the rule manual', async () => {
  const files = await publishPaper({title: '校对规则手册', tree: manualPaper}, ['pdf', 'docx', 'html'], options)
  const bytes = new Map(files.map(({format, bytes: own}) => [format, own]))

  test('names in its contents the page on which each rule stands', async () => {
    const pages = await pagesOf(bytes.get('pdf'))
    const contents = pages.slice(0, pages.findIndex((page) => page.includes('一、一份公文以内的规则')) + 1).join('\n')
    for (const [index, {id, name}] of rules.entries()) {
      const entry = new RegExp(`\\n${anyhow(`${index + 1}${name}${id}`)}\\s*(?:错误|警告|注意)\\s*(\\d+)\\n`, 'u')
      const page = Number(entry.exec(contents)?.[1])
      expect(withoutSpace(pages[page - 1] ?? ''), `${name}: ${page}`).toContain(withoutSpace(`${index + 1}.${name}`))
    }
  })

  test('says the same in DOCX and HTML: every rule with its id, and examples as they are typed', () => {
    const text = withoutSpace(printedText(manualPaper(null), 'standard'))
    const parts = unzipSync(bytes.get('docx') ?? new Uint8Array())
    expect(withoutSpace(textOfXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array())))).toBe(text)
    expect(officialText(strFromU8(bytes.get('html') ?? new Uint8Array()))).toBe(text)
    for (const {id, name, about} of rules) {
      expect(text).toContain(withoutSpace(name) + id)
      expect(text).toContain(withoutSpace(about))
    }
  })
})

describe('the 校对单', () => {
  test('has the findings of every document, room for what is decided, and for who signs', async () => {
    const paper = checkSheetPaper(sheet('(教委)'))
    const [pdf, docx, html] = await publishPaper(
      {title: '公文校对单', tree: () => paper},
      ['pdf', 'docx', 'html'],
      options
    )
    const printed = withoutSpace(printedText(paper, 'standard'))
    for (const part of [
      '处理意见',
      '1第3行',
      '“(教委)”',
      '错误多了一个字。请删去“的”。（标点用全角）',
      '没有发现问题。',
      '例外：',
      '核定日期'
    ])
      expect(printed).toContain(part)
    const [page = ''] = await pagesOf(pdf?.bytes)
    expect(withoutSpace(page).replace(/—1—$/u, '')).toBe(printed)
    expect(officialText(strFromU8(html?.bytes ?? new Uint8Array()))).toBe(printed)
    expect(
      withoutSpace(
        textOfXml(strFromU8(unzipSync(docx?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()))
      )
    ).toBe(printed)
  })

  test.each([
    ['that nobody sees', 'a\u200bb', 'a〔U+200B〕b'],
    ['that no file may hold', 'a\u0001b', 'a〔U+0001〕b'],
    ['that no font has', 'a\u{2FA1A}b', 'a〔U+2FA1A〕b']
  ])('prints a character %s by its number', async (_, typed, shown) => {
    const paper = checkSheetPaper(sheet(typed))
    const [pdf] = await publishPaper({title: '公文校对单', tree: () => paper}, ['pdf'], options)
    expect(withoutSpace((await pagesOf(pdf?.bytes))[0] ?? '')).toContain(shown)
  })

  test('has the same bytes whenever it is made', async () => {
    const make = () =>
      publishPaper({title: '公文校对单', tree: () => checkSheetPaper(sheet('甲'))}, ['pdf', 'docx'], options)
    expect(await make()).toEqual(await make())
  })
})

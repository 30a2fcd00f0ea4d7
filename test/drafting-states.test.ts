/** 讨论稿, 送审稿, 印发稿: drafts say in every format what they are and are built with their faults; what goes out has none. */
import {describe, expect, test} from 'vitest'
import {fontBook} from '../src/build/font-usage.js'
import type {JobResult} from '../src/build/job.js'
import {runJob} from '../src/build/run-job.js'
import {compose} from '../src/compose/index.js'
import type {Page} from '../src/compose/page-model.js'
import {statuses} from '../src/gongwen/genres.js'
import type {Gongwen} from '../src/gongwen/nodes.js'
import {createMemoryHost} from '../src/host/memory.js'
import {ptToMm, pt} from '../src/layout/units.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {writeHtml} from '../src/write/html/index.js'
import {configuration, notice} from './build/workspace.js'
import {notoLibrary} from './noto-library.js'
import {partsOf} from './write/docx/read.js'
import {letter, standard} from './write/docx/trees.js'
import {bareOptions} from './write/html/specimen.js'

const path = 'content/documents/2012/x.md'

/** Build one notice without touching a disk. */
async function built(text: string): Promise<JobResult> {
  const host = createMemoryHost({'content/yinfa.yaml': configuration, [path]: text})
  const fonts = () => notoLibrary()
  const workspace = loadWorkspace(host, () => undefined)
  return runJob({path, formats: ['html']}, {host, workspace, answers: [], fonts, fingerprint: fontBook().digest})
}
const withStatus = (status: string, body: string): string => notice(4, body).replace('---\n', `---\n状态: ${status}\n`)

describe('what the proof-reader finds', () => {
  const slip = '各地教育厅(教委)要认真执行。'
  const open = '共【待补】所学校参加。'

  test.each([slip, open])('stops an issued document: %s', async (body) => {
    for (const text of [notice(4, body), withStatus('印发稿', body)]) {
      const {files, diagnostics} = await built(text)
      expect(files).toEqual([])
      expect(diagnostics.map(({severity}) => severity)).toEqual(['error'])
    }
  })

  test.each([slip, open])('is told of a draft and stops nothing: %s', async (body) => {
    for (const status of ['讨论稿', '送审稿', 'discussion']) {
      const {files, diagnostics} = await built(withStatus(status, body))
      expect(files.map(({format}) => format)).toEqual(['html'])
      expect(diagnostics.map(({severity}) => severity)).toEqual(['warning'])
    }
  })

  test('what cannot be read stops a draft, too', async () => {
    const {files, diagnostics} = await built(withStatus('讨论稿', '现{{无此项}}通知。'))
    expect(files).toEqual([])
    expect(diagnostics.some(({severity}) => severity === 'error')).toBe(true)
  })

  test('a status that does not exist is named with the ones there are', async () => {
    const {diagnostics} = await built(withStatus('讨论搞', '现予通知。'))
    expect(diagnostics).toMatchObject([{id: 'front-matter-value', severity: 'error', hint: '您是不是想写 `讨论稿`？'}])
    expect(diagnostics[0]?.message).toContain(Object.values(statuses).join('、'))
  })
})

describe.each([
  ['a letter', letter],
  ['a document with the standard head', standard]
])('%s', (_, issued) => {
  const draft: Gongwen = {...issued, draft: '送审稿'}
  const pagesOf = (tree: Gongwen): readonly Page[] => compose(tree, notoLibrary()).model.pages

  test('carries the label at the upper right of page 1 and the watermark on every page of the PDF', () => {
    const pages = pagesOf(draft)
    const labels = pages.map(({items}) =>
      items.flatMap((item) => (item.kind === 'text' && item.text === '送审稿' ? [item] : []))
    )
    expect(labels.map(({length}) => length)).toEqual(pages.map((_page, index) => (index === 0 ? 1 : 0)))
    const [label] = labels[0] ?? []
    // 版心 ends 26 mm before the right edge, and begins 37 mm below the upper one.
    expect(Math.abs(ptToMm(pt((label?.x ?? 0) + (label?.width ?? 0))) - 184)).toBeLessThan(1)
    expect(ptToMm(label?.baseline ?? pt(0))).toBeLessThan(30)
    expect(label?.element).toBeNull()
    for (const {items} of pages) {
      const [first] = items
      expect(first).toMatchObject({
        kind: 'drawing',
        element: null,
        marks: [{kind: 'glyphs', text: '送审稿', rotation: -45}]
      })
    }
  })

  test('is composed without either once it is issued, everything else in its place', () => {
    const plain = pagesOf(issued)
    const marked = pagesOf(draft)
    expect(JSON.stringify(plain)).not.toContain('送审稿')
    expect(
      marked.map(
        ({items}) =>
          items.filter((item) => !('text' in item && item.text === '送审稿') && item.kind !== 'drawing').length
      )
    ).toEqual(plain.map(({items}) => items.length))
  })

  test('has the label in the text and the watermark in every header of the DOCX', async () => {
    const parts = await partsOf(draft)
    expect(parts.get('word/document.xml')?.split('送审稿')).toHaveLength(2)
    const headers = [...parts].filter(([name]) => /header\d+\.xml$/u.test(name))
    // Odd and even pages, and page 1 of a letter.
    const references = parts.get('word/document.xml')?.match(/<w:headerReference /gu) ?? []
    expect(references.length).toBeGreaterThanOrEqual(2)
    expect(headers.length).toBeGreaterThanOrEqual(1)
    for (const [, xml] of headers) expect(xml).toContain('string="送审稿"')
    expect([...(await partsOf(issued)).values()].join('')).not.toContain('watermark')
  })

  test('has a label that is read and a watermark that is only seen in the HTML', () => {
    const html = writeHtml(draft, bareOptions)
    expect(html).toContain('<p class="draftLabel">送审稿</p>')
    expect(html).toContain('<div class="watermark" aria-hidden="true">送审稿</div>')
    expect(html.slice(html.indexOf('<article'))).not.toContain('送审稿')
    expect(writeHtml(issued, bareOptions)).not.toMatch(/watermark|draftLabel/u)
  })
})

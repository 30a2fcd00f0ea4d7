/** How an audit is told: in words, as data, as a page. */
import {describe, expect, test} from 'vitest'
import {audit, type AuditReport, clauses, htmlReport, jsonReport, reportLines} from '../../src/audit/index.js'
import {faults} from './faults/index.js'
import {pagesOf, pdfOf, standard} from './specimen.js'

const plain = (_: string, text: string): string => text
const reportOf = async (name: string): Promise<AuditReport> => {
  const fault = faults.find((one) => one.name === name)
  if (fault === undefined) throw new Error(`no fault ${name}`)
  return audit(await pdfOf(fault.model()), undefined)
}

describe('the table of clauses', () => {
  test('has every id once, in kebab case, with a Chinese name', () => {
    const ids = clauses.map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const {id, name, clause} of clauses) {
      expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/u)
      expect(name).toMatch(/\p{Script=Han}/u)
      expect(clause).toMatch(/^(?:GB\/T )?\d/u)
    }
  })
})

describe('the report in words', () => {
  test('says what should be, what was measured, where, and how binding it is', async () => {
    const report = await reportOf('a 版记 in mid-page')
    const text = reportLines('a.pdf', report, plain, false).join('\n')
    expect(text).toContain('a.pdf（文件格式，10 页）')
    expect(text).toContain('GB/T 9704—2012 7.4.1 版记末条分隔线与版心下边缘重合 （规定，imprint-position）')
    expect(text).toMatch(/不符合 {2}应为：距纸的上边 262\.0 毫米（容差 ±1\.2 毫米）/u)
    expect(text).toMatch(/实测：202\.0 毫米（第 10 页，横 28\.0、纵 202\.0 毫米）/u)
    expect(text).toContain('有 1 处不符合“规定”，请修改。')
    expect(text).toContain('没有核对的：')
  })
  test('tells what conforms only when asked', async () => {
    const report = await audit(await pdfOf(pagesOf(standard())), undefined)
    expect(reportLines('a.pdf', report, plain, false).join('\n')).not.toContain('符合  应为')
    expect(reportLines('a.pdf', report, plain, true).join('\n')).toContain('符合  应为')
  })
})

describe('the report as data', () => {
  test('keeps its shape', async () => {
    const value: unknown = JSON.parse(JSON.stringify(jsonReport('a.pdf', await reportOf('第2页'))))
    expect(value).toMatchObject({
      file: 'a.pdf',
      standard: 'GB/T 9704—2012',
      kind: 'pdf',
      format: '文件格式',
      pages: 10,
      conforms: false,
      violations: 1
    })
    expect(value).toHaveProperty('findings')
    const finding = (value as {findings: {verdict: string}[]}).findings.find(({verdict}) => verdict === 'deviates')
    expect(finding).toEqual({
      id: 'page-number-form',
      clause: '7.5',
      name: '页码写法',
      strength: '规定',
      view: 'pages',
      verdict: 'deviates',
      expected: '— 2 —',
      measured: '“第2页”',
      place: {page: 2, x: expect.any(Number), y: expect.any(Number)},
      explanation: '页码用阿拉伯数字，左右各放一条一字线（—）。'
    })
  })
})

describe('the report as a page', () => {
  test('draws every page and marks the deviation where it is', async () => {
    const report = await reportOf('a 版记 in mid-page')
    const page = htmlReport([{name: 'a.pdf', report}])
    expect(page.match(/<svg /gu)).toHaveLength(10)
    expect(page).toMatch(/<g class="serious"><circle cx="24" cy="204"/u)
    expect(page).toContain('第 10 页，标出 1 处')
  })
  test('needs nothing else and runs nothing', async () => {
    const page = htmlReport([{name: '<script>alert(1)</script>&"\'.pdf', report: await reportOf('第2页')}])
    expect(page).not.toMatch(/<script|<link|<img|<iframe|href=|src=|url\(|\son[a-z]+=/iu)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;.pdf')
    expect(page).toContain("default-src 'none'")
  })
})

/** From the launch notice to the published list, as an office goes through it, with real names of the first batch. */
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parse} from 'csv-parse/sync'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {npmFonts} from '../build/workspace.js'
import {soundAnswers} from './answers.js'
import {type Answers, fillCells, fillDocx, fillPdf, fillXlsx} from './fill.js'

const repository = path.dirname(path.dirname(import.meta.dirname))
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'yinfa-story-')))
beforeAll(() => void vi.stubEnv('YINFA_NO_DOWNLOAD', '1'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(root, {recursive: true, force: true})
})
const at = (...parts: readonly string[]): string => path.join(root, ...parts)
const put = (file: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(at(file)), {recursive: true})
  writeFileSync(at(file), content)
}

const registry = `类别:
  - 名称: 区域综合
    别名: [区域综合试点]
    总数: 100
    量词: 个
  - {名称: 中小学, 别名: [中小学学校试点], 总数: 1000, 量词: 所}
  - {名称: 职业院校, 别名: [职业院校试点], 总数: 500, 量词: 所}
  - {名称: 本科院校, 别名: [本科院校试点], 总数: 100, 量词: 所}
  - {名称: 专项, 别名: [专项试点], 总数: 60, 每省上限: 2, 量词: 项}
名额:
  - 批次: 2012
    依据: 教技函〔2012〕4号
    每省: {区域综合: 2, 中小学: 20, 职业院校: 8, 本科院校: 2, 专项: 1}
名额规则: {计划单列市: 单列, 兵团: 视同省, 联合申报: 首家所在省, 部属高校: 计入}
申报:
  - {批次: 2012, 截止: 2012-02-29, 依据: 教技函〔2012〕4号}
`

const list = `---
文种: 通知
发文机关: 教育部
发文字号: 教技函〔2012〕70号
标题: 教育部关于公布第一批教育信息化试点单位名单的通知
主送机关: 各省、自治区、直辖市教育厅（教委）
成文日期: 2012年11月1日
附件:
  - 第一批区域综合试点单位名单
---

现将第一批教育信息化试点单位名单予以公布，区域综合试点单位共{{数量 试点 名单="第一批区域综合试点单位"}}个。

# 附件

## 第一批区域综合试点单位名单

{{名单 试点 名单="第一批区域综合试点单位" 栏="单位名称,试点工作重点内容"}}
`

interface Unit {
  readonly name: string
  readonly focus: string
}

/** The published units of some provinces: 北京 2, 天津 2, and the joint one of 河南 and 新疆. */
const published = (
  parse(readFileSync(path.join(repository, 'content/data/2012-regional.csv')), {columns: true, bom: true}) as Readonly<
    Record<string, string>
  >[]
)
  .filter(({省份}) => ['北京', '天津', '河南；新疆'].includes(省份 ?? ''))
  .map((row): Unit => ({name: row['单位名称'] ?? '', focus: row['试点工作重点内容'] ?? ''}))

async function yinfa(...args: readonly string[]) {
  const printed = {out: '', err: ''}
  const exit = await runProgram([...args, '--root', root], {
    env: {YINFA_FONTS: npmFonts, YINFA_NO_DOWNLOAD: '1'},
    cwd: root,
    platform: process.platform,
    homedir: at('no-home'),
    out: {write: (text) => (printed.out += text)},
    err: {write: (text) => (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed}
}

describe('an office', {timeout: 120_000}, () => {
  const blank = (format: string): Uint8Array => readFileSync(at('out/forms', `region.${format}`))
  const opinion: Answers = {
    省级教育行政部门审核意见: '同意推荐。',
    省级教育行政部门审核意见_负责人: '李四',
    省级教育行政部门审核意见_日期: '2012年2月20日'
  }
  const answersOf = (name: string): Answers => ({...soundAnswers, ...opinion, 单位名称: name})

  test('publishes the launch notice and sends out the forms', async () => {
    for (const folder of ['templates', 'content/yinfa.yaml'])
      cpSync(path.join(repository, folder), at(folder), {recursive: true})
    cpSync(
      path.join(repository, 'content/documents/2012/launch-notice.md'),
      at('content/documents/2012/launch-notice.md')
    )
    put('content/data/registry.yaml', registry)
    expect(await yinfa('build', '--format', 'html')).toMatchObject({exit: 'ok'})
    expect(await yinfa('forms', '--form', 'region', '--format', 'pdf,docx,xlsx')).toMatchObject({exit: 'ok', err: ''})
    expect(await yinfa('pack', '--province', '北京')).toMatchObject({exit: 'ok'})
    expect(existsSync(at('out/packs/11-北京.zip'))).toBe(true)
  })

  test('collects and verifies what comes back, and says what must be settled', async () => {
    expect(published).toHaveLength(5)
    published.forEach(({name}, index) => {
      const format = (['docx', 'pdf', 'xlsx'] as const)[index % 3] ?? 'docx'
      const filled =
        format === 'docx'
          ? fillDocx(blank(format), 'region', answersOf(name))
          : format === 'xlsx'
            ? fillXlsx(blank(format), answersOf(name))
            : fillPdf(blank(format), 'region', answersOf(name))
      put(`in/${index + 1}.${format}`, filled)
    })
    // The first unit corrects its form, one came without its postcode right, one province proposes too many.
    put(
      'in/1（更正）.docx',
      fillDocx(blank('docx'), 'region', {...answersOf(published[0]?.name ?? ''), 邮编: '100010'})
    )
    put('in/6.docx', fillDocx(blank('docx'), 'region', {...answersOf('吉林省长春市教育局'), 邮编: '13000'}))
    for (const place of ['大连市沙河口区', '沈阳市和平区', '鞍山市铁东区'])
      put(`in/辽宁/${place}.docx`, fillDocx(blank('docx'), 'region', answersOf(`辽宁省${place}教育局`)))
    const {exit, out, err} = await yinfa('collect', 'in', '--verify', '--received', '2012-02-28')
    expect(err).toBe('')
    expect(exit).toBe('findings')
    expect(out).toContain('邮编写的是 `13000`，应为 6 位数字。')
    expect(out).toContain('共 10 个文件：采用 8 个，采用（有提示） 0 个，已更正 1 个，退回 1 个。')
    expect(out).toContain('辽宁区域综合报了 3 个，名额 2 个，超出 1 个；请省里确定报哪几个。')
    expect(out).toContain('核验 8 个申请：可以上报 5 个，待处理 3 个。')
    const report = readFileSync(at('out/collect/verification.md'), 'utf8')
    expect(report).toContain('跨地区联合申请（河南、新疆')
    expect(readFileSync(at('out/collect/verification.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('has the applications reviewed, and refuses a review that is not finished', async () => {
    expect((await yinfa('review', 'template')).out).toContain('5 个申请')
    const args = ['--date', '2012-11-01', '--source', '教技函〔2012〕70号', '--name', '第一批'] as const
    const unfinished = await yinfa('review', 'apply', 'out/review/review.xlsx', ...args)
    expect(unfinished.exit).toBe('findings')
    expect(unfinished.err).toContain('没有写结论')
    expect(await yinfa('review', 'template')).toMatchObject({
      exit: 'findings',
      err: expect.stringContaining('没有覆盖')
    })
    const applied = parse(readFileSync(at('out/collect/applied.csv')), {columns: true, bom: true}) as Readonly<
      Record<string, string>
    >[]
    // Columns F, G and H of the sheet; its rows begin below heading, note and header.
    const decisions = applied.flatMap(({单位名称: name}, index): [string, string][] => {
      const row = index + 4
      return name === '天津市北辰区教育局'
        ? [
            [`F${row}`, '不批准'],
            [`G${row}`, '方案不够具体。']
          ]
        : [
            [`F${row}`, '批准'],
            [`H${row}`, published.find((one) => one.name === name)?.focus ?? '']
          ]
    })
    put('review.xlsx', fillCells(readFileSync(at('out/review/review.xlsx')), Object.fromEntries(decisions)))
    const finished = await yinfa('review', 'apply', 'review.xlsx', ...args)
    expect(finished).toMatchObject({exit: 'ok', err: ''})
    expect(finished.out).toContain('批准 4 个，不批准 1 个')
  })

  test('publishes the list of what was approved', async () => {
    for (const file of ['2012-区域综合.csv', '2012-未批准.csv', '2012-审核.csv'])
      cpSync(at('out/review', file), at('content/data', file))
    put('content/data/registry.yaml', registry + readFileSync(at('out/review/registry-additions.yaml'), 'utf8'))
    put('content/documents/2012/pilot-list.md', list)
    const built = await yinfa('build', '--format', 'html,csv', 'content/documents/2012/pilot-list.md')
    expect(built).toMatchObject({exit: 'ok', err: ''})
    const page = readFileSync(at('out/2012/pilot-list.html'), 'utf8')
    for (const {name, focus} of published) {
      expect(page.includes(name), name).toBe(name !== '天津市北辰区教育局')
      if (name !== '天津市北辰区教育局') expect(page).toContain(focus)
    }
    expect(page).toContain('共4个')
    expect((await yinfa('quota', '--batch', '2012')).exit).toBe('ok')
  })
})

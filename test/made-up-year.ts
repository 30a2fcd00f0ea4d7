/** A made-up year: a list of nine units, what happened to them, 31 returned workbooks, and the bulletin drawn from them. */
import {compileDocument, type CompiledDocument} from '../src/compile.js'
import {type Diagnostic, placeText} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {loadRegistry} from '../src/registry/load.js'
import {type Province, programmeProvinces} from '../src/registry/provinces.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {type Answers, blankPeriod, fileOf, returned, returnsConfig} from './registry/returned.js'

export const funds = '专项经费（万元）'
export const bulletinPath = 'content/documents/2014/bulletin.md'

/** 西藏 returned nothing, 海南 and 青海 too late. */
export const reporting: readonly Province[] = programmeProvinces.filter(({short}) => short !== '西藏')
const late = new Set(['海南', '青海'])

/** What a province answers: every third one an amount, all but every fifth an arrangement. */
export const answersOf = (province: Province): Answers => {
  const index = reporting.indexOf(province)
  return {
    工作安排: index % 5 === 4 ? '否' : '是',
    [funds]: index % 3 === 0 ? String((index + 1) * 10) : '',
    部署日期: '2014-03-01',
    报送日期: late.has(province.short) ? '2014-12-22' : '2014-12-10'
  }
}

const settings = `发文机关:
  - 名称: 教育部办公厅
    标志: 教育部办公厅
    署名: 教育部办公厅
    机关代字: [教技厅函]
`
const registry = `类别:
  - 名称: 中小学
    量词: 所
名单:
  - 名称: 试点学校
    文件: 学校.csv
    类别: 中小学
    批准日期: 2012-11-01
    依据: 教技函〔2012〕70号
事件:
  - 文件: 事件.csv
${returnsConfig}`
const schools = '甲乙丙丁戊己庚辛壬'
const units = `编号,单位名称,省份\n${[...schools].map((name, index) => `X${index + 1},${name}学校,${index < 5 ? '河南' : '海南'}`).join('\n')}\n`
const events = `日期,单位,事件,依据,期限：提出整改方案
2014-12-25,乙学校,责令整改,教技厅函〔2014〕99号,2015-01-15
2014-12-25,庚学校,责令整改,教技厅函〔2014〕99号,2015-01-15
2014-12-25,丁学校,调整移出,教技厅函〔2014〕99号,
2014-12-25,壬学校,调整移出,教技厅函〔2014〕99号,
`

/** The bulletin; `more` stands at its end. */
const bulletin = (more: string): string => `---
文种: 通报
版式: 信函
发文机关: 教育部办公厅
发文字号: 教技厅函〔2014〕99号
标题: 教育部办公厅关于试点工作进展情况的通报
主送机关: 各省、自治区、直辖市教育厅（教委）
成文日期: 2014年12月25日
附件: [现有试点单位名单]
---

共收到{{数量 进展}}份报送。{{名称 进展 未报="是"}}没有按期报送。

{{名称 进展 有="工作安排" 后缀="等N省（区、市）"}}有工作安排；{{名称 进展 有="${funds}" 排序="${funds} 降序"}}分别安排{{数值 进展 项="${funds}" 有="${funds}" 排序="${funds} 降序" 单位="万元"}}，合计{{合计 进展 项="${funds}" 单位="万元"}}。

{{图 进展 项="${funds}" 标题="图1 各省专项经费" 排序="${funds} 降序"}}

表1 各省专项经费
{{表 进展 栏="省份,${funds}" 有="${funds}" 合计="是" 开放="各省专项经费"}}

{{名称 试点 事件="责令整改" 依据="本文" 后缀="等N个试点单位"}}现责令整改，请于{{期限 试点 事件="责令整改" 依据="本文" 项="提出整改方案"}}前提出整改方案。

{{名称 试点 事件="调整移出" 依据="本文"}}不再列入试点单位名单。调整以前有试点单位{{数量 试点 截至="2014-12-24"}}所，现有{{数量 试点}}所，名单见附件。

${more}

# 附件

## 现有试点单位名单

{{名单 试点 编号="连续" 栏="单位名称,省份"}}
`

/** Files by path below content/data that replace those of the year. */
export type Changes = Readonly<Record<string, string | Uint8Array>>

/** The returned workbooks by path below content/data. */
export const workbooks = (): Readonly<Record<string, Uint8Array>> => {
  const period = blankPeriod()
  return Object.fromEntries(
    reporting.map((province) => [fileOf(province.short), returned(province.short, answersOf(province), period)])
  )
}

/** Compile the bulletin. @param more text at its end */
export async function bulletinOf(
  returns: Readonly<Record<string, Uint8Array>>,
  changes: Changes = {},
  more = ''
): Promise<{
  readonly document: CompiledDocument | undefined
  readonly said: readonly string[]
  readonly workspace: ReturnType<typeof loadWorkspace>
  /** Line of the bulletin at which `more` stands. */
  readonly lineOfMore: number
}> {
  const data = {'registry.yaml': registry, '学校.csv': units, '事件.csv': events, ...returns, ...changes}
  const host = createMemoryHost({
    'content/yinfa.yaml': settings,
    [bulletinPath]: bulletin(more),
    ...Object.fromEntries(Object.entries(data).map(([file, content]) => [`content/data/${file}`, content]))
  })
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const workspace = loadWorkspace(host, report)
  const diagnostics: Diagnostic[] = []
  const loaded = {registry: loadRegistry(host, (finding) => void diagnostics.push(finding)), diagnostics}
  const document = await compileDocument(bulletinPath, {workspace, registry: () => loaded}, host, report)
  const lineOfMore = bulletin('\0').split('\n').indexOf('\0') + 1
  return {
    document,
    workspace,
    lineOfMore,
    said: findings.map(({id, place, message}) => `${placeText(place)} ${id} ${message}`)
  }
}

/** The data of the year that tests change. */
export const yearData = {units, events} as const

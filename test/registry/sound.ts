/** A small programme without faults, and ways to spoil it. */
import {type Diagnostic, placeText} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadRegistry} from '../../src/registry/load.js'

/** The file of settings in `sound`. */
export const config = 'registry.yaml'

/** A programme without faults. */
export const sound: Readonly<Record<string, string>> = {
  [config]: `类别:
  - 名称: 区域综合
    别名: [区域信息化]
    总数: 100
  - 名称: 中小学
    量词: 所
名单:
  - 名称: 区域
    文件: 区域.csv
    类别: 区域信息化
    批准日期: 2012-11-01
    依据: 教技函〔2012〕70号
  - 文件: 学校.csv
事件:
  - 文件: 事件.csv
名额:
  - 批次: 2012
    依据: 教技函〔2012〕4号
    每省:
      区域信息化: 2
    例外:
      - 省份: 海南
        类别: 区域综合
        名额: 1
名额规则:
  计划单列市: 单列
进展:
  - 期: 2013
    截止: 2013-12-31
    文件: 进展.csv
典型:
  - 文件: 典型.csv
总数:
  - 名称: 第一批试点单位
    数量: 682
    依据: 教技厅函〔2014〕13号
    日期: 2012-11-01
    完整: 否
责任单位:
  - 名称: 教师工作司
    别名: 教师司
  - 名称: 科技司
`,
  '区域.csv': `编号,单位名称,省份,计划单列市,申报单位,别名,重点
Q1,河南省电教馆、新疆维吾尔自治区哈密地区教育局,河南；新疆,,河南省电教馆；新疆维吾尔自治区哈密地区教育局,,资源
Q2,广东省深圳市教育局,广东,深圳,,深圳教育局,云计算
Q3,北京市东城区教育委员会,北　京,,,,教师
`,
  '学校.csv': `单位名称,省份,类别,隶属,批准日期,依据
第一中学,北京市,中小学,地方,2012/12/1,教技函〔2012〕80号
第二中学,兵团,中小学,,2012年12月1日,教技函〔2012〕80号
`,
  '事件.csv': `日期,单位,事件,依据,结论,期限：提出整改方案,说明
2014-02-24,第一中学,责令整改,教技厅函〔2014〕13号,,2014-03-14,进展缓慢
2014-10-08,第一中学,中期评估,教技厅函〔2014〕40号,通过,,
2014-10-08,哈密地区教育局,实施方案备案,教技厅函〔2014〕40号,,,
`.replace('哈密地区教育局', '新疆维吾尔自治区哈密地区教育局'),
  '进展.csv': `省份,报送日期,工作安排
兵团,2013-12-30,是
北京,,
`,
  '典型.csv': `主题,单位,称谓,内容
网络教研,深圳教育局,深圳市,开展教研。
`
}

/** Load a programme; what is said about it. */
export function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const findings: Diagnostic[] = []
  const host = createMemoryHost(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/data/${name}`, text]))
  )
  const registry = loadRegistry(host, (finding) => findings.push(finding))
  return {registry, findings, said: findings.map(saidOf)}
}

/** `file:line （cell） id message → hint`. */
const saidOf = ({id, place, message, hint}: Diagnostic): string => {
  const {field: _, ...rest} = place
  return `${placeText(rest).replace('content/data/', '')} ${id} ${message} → ${hint ?? ''}`
}

/** The sound programme with one text replaced. */
export function changed(file: string, before: string, after: string) {
  const text = sound[file] ?? ''
  if (text.split(before).length !== 2) throw new Error(`\`${before}\` must stand once in ${file}`)
  return load({...sound, [file]: text.replace(before, () => after)})
}

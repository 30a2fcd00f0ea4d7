/** The report as one page of HTML that needs nothing else: no script, no file, no network. */
import type {AuditReport, Finding} from '../report.js'
import {drawnPage, type Mark} from './drawn-page.js'
import {escaped} from './markup.js'
import {clauseText, conclusion, placeText} from './text.js'

/** A file and its report. */
export interface NamedReport {
  readonly name: string
  readonly report: AuditReport
}

const verdicts = {conforms: '符合', deviates: '不符合', 'cannot-judge': '无法判断'} as const

const style = `
body{font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;line-height:1.6;max-width:72rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f0f0f0}
.deviates{font-weight:bold;color:#a30000}
.mild-row .deviates{color:#7a4b00}
figure{margin:1rem 0}
svg{width:100%;max-width:50rem;height:auto;border:1px solid #999}
.sheet{fill:#fff}
.area{fill:none;stroke:#7aa7d9;stroke-width:.2;stroke-dasharray:2 1}
.image{fill:#ddd}
.serious circle{fill:#a30000}.mild circle{fill:#7a4b00}
.serious text,.mild text{fill:#fff;font-family:sans-serif}
svg .f{font-family:FangSong,仿宋,STFangsong,FandolFang,serif}
svg .k{font-family:KaiTi,楷体,STKaiti,FandolKai,serif}
svg .h{font-family:SimHei,黑体,STHeiti,FandolHei,sans-serif}
svg .b{font-family:方正小标宋简体,STZhongsong,FandolSong,serif;font-weight:bold}
svg .s{font-family:SimSun,宋体,STSong,FandolSong,serif}
`

/** The page for some reports. */
export function htmlReport(reports: readonly NamedReport[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>公文版式核对报告</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>公文版式核对报告</h1>',
    '<p>依据 GB/T 9704—2012《党政机关公文格式》。蓝色虚线是版心，圆圈里的数字是不符合之处的编号。</p>',
    ...reports.map(section),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function section({name, report}: NamedReport): string {
  const deviations = report.findings.filter(({verdict}) => verdict === 'deviates')
  const numbers = new Map(deviations.map((finding, index) => [finding, index + 1]))
  const others = report.findings.filter(({verdict}) => verdict !== 'deviates')
  const pages = report.pageCount === null ? '' : `，${report.pageCount} 页`
  return [
    '<section>',
    `<h2>${escaped(name)}</h2>`,
    `<p>${escaped(report.format)}${pages}。${escaped(conclusion(report))}</p>`,
    ...(deviations.length === 0 ? [] : [table('不符合之处', deviations, numbers)]),
    ...(report.document?.pages ?? []).map((page, index) => {
      const marks = deviations.flatMap((finding): Mark[] => {
        const {place, strength, view} = finding
        if (place === undefined || place.page !== index + 1 || view !== 'pages') return []
        return [{number: numbers.get(finding) ?? 0, x: place.x, y: place.y, serious: strength === '规定'}]
      })
      const label = `第 ${index + 1} 页${marks.length === 0 ? '，没有不符合之处' : `，标出 ${marks.length} 处`}`
      return `<figure>${drawnPage(page, marks, label)}<figcaption>${label}</figcaption></figure>`
    }),
    table('其余各项', others, numbers),
    '<h3>没有核对的</h3>',
    `<ul>${report.limits.map((limit) => `<li>${escaped(limit)}</li>`).join('')}</ul>`,
    '</section>'
  ].join('\n')
}

function table(caption: string, findings: readonly Finding[], numbers: ReadonlyMap<Finding, number>): string {
  if (findings.length === 0) return ''
  const head = ['编号', '条款', '名称', '应为', '实测', '判定', '强度']
  return [
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...findings.map((finding) => row(finding, numbers.get(finding))),
    '</tbody>',
    '</table>'
  ].join('\n')
}

function row(finding: Finding, number: number | undefined): string {
  const {clause, name, expected, measured, verdict, strength, tolerance, explanation, view} = finding
  const mild = strength === '规定' ? '' : ' class="mild-row"'
  const cells = [
    number === undefined ? '—' : String(number),
    clauseText(clause),
    name + (view === 'settings' ? '（文件设置）' : ''),
    expected + (tolerance === undefined ? '' : `（容差 ${tolerance}）`),
    measured + placeText(finding) + (explanation === undefined ? '' : `。${explanation}`)
  ]
  return `<tr${mild}>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}<td class="${verdict}">${verdicts[verdict]}</td><td>${strength}</td></tr>`
}

/** The report as one page of HTML that needs nothing else: no script, no file, no network. */
import {drawnPage, drawnStyle} from './drawn-page.js'
import {escaped} from './markup.js'
import {columnHeads, type NamedReport, partsOf, reportBasis, type ReportRow, reportTitle} from './parts.js'

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
${drawnStyle}`

/** The page for some reports. */
export function htmlReport(reports: readonly NamedReport[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${reportTitle}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${reportTitle}</h1>`,
    `<p>${reportBasis}</p>`,
    ...reports.map(section),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function section({name, report}: NamedReport): string {
  const {summary, deviations, others, pages} = partsOf(report)
  return [
    '<section>',
    `<h2>${escaped(name)}</h2>`,
    `<p>${escaped(summary)}</p>`,
    table('不符合之处', deviations),
    ...pages.flatMap(({index, label, marks}) => {
      const page = report.document?.pages[index]
      return page === undefined
        ? []
        : [`<figure>${drawnPage(page, marks, label)}<figcaption>${label}</figcaption></figure>`]
    }),
    table('其余各项', others),
    '<h3>没有核对的</h3>',
    `<ul>${report.limits.map((limit) => `<li>${escaped(limit)}</li>`).join('')}</ul>`,
    '</section>'
  ].join('\n')
}

function table(caption: string, rows: readonly ReportRow[]): string {
  if (rows.length === 0) return ''
  return [
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${columnHeads.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(row),
    '</tbody>',
    '</table>'
  ].join('\n')
}

function row({finding: {verdict, strength}, cells}: ReportRow): string {
  const mild = strength === '规定' ? '' : ' class="mild-row"'
  const tds = cells.map((text, index) => {
    const judged = columnHeads[index] === '判定' ? ` class="${verdict}"` : ''
    return `<td${judged}>${escaped(text)}</td>`
  })
  return `<tr${mild}>${tds.join('')}</tr>`
}

/** Files of a review: the sheet that goes to the reviewers, and what content/data gets from it when it is back. */
import {
  type Approval,
  type Decision,
  decisionColumns,
  decisionSheets,
  results,
  reviewColumns,
  reviewRows
} from './collect/review.js'
import type {DataTable} from './source/tables/table.js'

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Name of the file that says what to add to content/data/registry.yaml. */
export const additionsName = 'registry-additions.yaml'

/** The sheet for reviewers: one row for each application, of which only the decision can be edited. */
export async function reviewSheet(applied: DataTable, date: string): Promise<Uint8Array> {
  const {writeXlsx} = await import('./write/sheet/index.js')
  const sheet = {
    title: '评审',
    heading: '教育信息化试点申报评审表',
    note: '只填写后三栏：结论写“批准”或“不批准”；不批准的写理由；批准的写试点工作重点内容，名单照此公布。',
    columns: reviewColumns,
    rows: reviewRows(applied),
    editable: Object.values(decisionColumns),
    validations: [
      {
        column: decisionColumns.result,
        rule: {kind: 'list', values: results},
        prompt: {title: '结论', text: '请选批准或不批准。'}
      } as const
    ]
  }
  return writeXlsx([sheet], {title: '评审表', creator: '', date})
}

/** Tables of content/data, and what to add to registry.yaml so that it reads them. */
export async function decisionFiles(
  decisions: readonly Decision[],
  approval: Approval
): Promise<readonly NamedBytes[]> {
  const {writeCsv} = await import('./write/sheet/index.js')
  const {lists, others, events} = decisionSheets(decisions, approval)
  const tables = [...lists.map(({sheet}) => sheet), ...(others === null ? [] : [others]), events]
  const {batch, date, source} = approval
  const lines = [
    '# 把下面各项加到 content/data/registry.yaml 的“名单”和“事件”里，表格放进 content/data/。',
    '名单:',
    ...lists.flatMap(({name, category, sheet}) => [
      `  - 名称: ${name}`,
      `    文件: ${sheet.file}`,
      `    类别: ${category}`,
      `    批准日期: ${date}`,
      `    依据: ${source}`,
      `    批次: ${batch}`
    ]),
    ...(others === null ? [] : [`  - 名称: ${batch}年未批准的申报`, `    文件: ${others.file}`, `    批次: ${batch}`]),
    '事件:',
    `  - 文件: ${events.file}`
  ]
  return [
    ...tables.map((table) => ({name: table.file, bytes: writeCsv(table)})),
    {name: additionsName, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`)}
  ]
}

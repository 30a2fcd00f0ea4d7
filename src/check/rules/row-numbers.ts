import {defineRule, type Remark} from '../rule.js'
import type {TableView} from '../tables.js'

/** 序号 of a list. */
export const rowNumbers = defineRule({
  id: 'row-numbers',
  name: '表格的序号连续',
  about: '表格“序号”一栏从上到下连续，不跳号、不重号；每一组可以重新从 1 编起。',
  passing: [
    '| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲校 |\n| 2 | 乙校 |\n| 3 | 丙校 |\n\n现予通知。',
    '| 序号 | 单位 |\n| --- | --- |\n| 一、小学 | < |\n| 1 | 甲校 |\n| 2 | 乙校 |\n| 二、中学 | < |\n| 1 | 丙校 |\n\n现予通知。'
  ],
  failing: [
    {
      text: '现予通知。\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲校 |\n| 2 | 乙校 |\n| 4 | 丙校 |\n| 5 | 丁校 |',
      quote: '4'
    },
    {
      text: '现予通知。\n\n| 序号 | 单位 |\n| --- | --- |\n| 1 | 甲校 |\n| 2 | 乙校 |\n| 2 | 丙校 |\n| 3 | 丁校 |',
      quote: '2'
    }
  ],
  run: ({tables}) => tables().flatMap(judge)
})

const isHead = (text: string | undefined): boolean => /^序\s*号$/u.test(text ?? '')

function judge({rows, runOf}: TableView): readonly Remark[] {
  const remarks: Remark[] = []
  let column: number | undefined
  let last = 0
  for (const {node, cells} of rows) {
    if (node.kind === 'header') column ??= cells.find((cell) => isHead(runOf(cell)?.text))?.column
    const run = runOf(cells.find((cell) => cell.column === column))
    if (node.kind !== 'body' || run === undefined || !/^\d{1,6}$/u.test(run.text)) continue
    const value = Number(run.text)
    if (value !== last + 1 && value !== 1) {
      const message =
        value === last
          ? `序号“${run.text}”重复了，这里应为“${last + 1}”。`
          : `序号“${last}”后面是“${run.text}”，应为“${last + 1}”。`
      remarks.push({at: {run, start: 0, end: run.text.length}, message, hint: '请核对序号，或是否漏了一行。'})
    }
    last = value
  }
  return remarks
}

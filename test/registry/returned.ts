/** Returned forms: workbooks as provinces send them back, filled in by a test. */
import {returnSheets} from '../../src/commands/return-sheets.js'
import type {ReturnPeriod} from '../../src/registry/model.js'
import {writeXlsx} from '../../src/write/sheet/index.js'
import {province} from './programme.js'
import {load} from './sound.js'

/** registry.yaml of a period whose returns lie in a folder. */
export const returnsConfig = `进展:
  - 期: 2014
    截止: 2014-12-20
    目录: returns-2014
    项目:
      - 名称: 工作安排
        类型: 是否
      - 名称: 专项经费（万元）
        类型: 金额
        说明: 省级财政安排的经费。
      - 名称: 部署日期
        类型: 日期
      - 名称: 做法
`

/** The period before anything has been returned. */
export const blankPeriod = (config = returnsConfig): ReturnPeriod => {
  const [period] = load({'registry.yaml': config}).registry.periods
  if (period === undefined) throw new Error('no period')
  return period
}

/** What a province answers, by heading. */
export type Answers = Readonly<Record<string, string>>

/** The form of a province with its answers typed in. @param form whose form it is, where that is another's */
export function returned(short: string, answers: Answers, period = blankPeriod(), form = short): Uint8Array {
  const sheets = returnSheets(period, province(form)).map((sheet, index) =>
    index > 0
      ? sheet
      : {...sheet, rows: [sheet.columns.map((column) => (column === '省份' ? short : (answers[column] ?? '')))]}
  )
  return writeXlsx(sheets, {title: '报送表', creator: '', date: '2014-12-20'})
}

/** Where the return of a province lies, below content/data. */
export const fileOf = (short: string): string => `returns-2014/${province(short).code}-${short}.xlsx`

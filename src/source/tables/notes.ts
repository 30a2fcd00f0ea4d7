/** 表注: what staff write below a table. It is no data. */
import type {GridRow} from './grid.js'
import {textsOf} from './header.js'

const note = /^(?:(?:附?注|备注|说明|填表说明|(?:资料|数据)?来源)[\s\d０-９]*[:：]|[※*＊])/u
const label = /^[^:：]{1,10}[:：]/u
const people =
  /^(?:(?:填表|制表|审核|联系|负责|经办|填报|报送)(?:人|单位|日期|时间)?|单位(?:负责人|盖章)|制表|审核)\s*(?:（[^（）]*）)?[:：]/u

const firstText = ({cells}: GridRow): string => cells.find((cell) => cell !== '') ?? ''

/** 注：… alone in its row. */
export function isNote(row: GridRow): boolean {
  return note.test(firstText(row)) && textsOf(row).length === 1
}

/** 填表人：张某 | 联系电话：010… : a row of labels, who filled the form in. */
export function isFooter(row: GridRow): boolean {
  return people.test(firstText(row)) && textsOf(row).every((text) => label.test(text))
}

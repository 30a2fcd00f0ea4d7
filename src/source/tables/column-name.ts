/** 列名: how a header cell is written, and how it is recognised. */

/** A column name without line breaks and without the spaces that stretch it (`省 份` → `省份`); words keep one space. */
export const columnName = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\p{ASCII}]) | (?![\p{ASCII}])/gu, '')

/** What two spellings of one name share: full- and half-width brackets, case and spaces do not tell columns apart. */
export const nameKey = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** Words that head columns of lists in practice; a text in GB18030 is believed where it shows one. */
const usual: ReadonlySet<string> = new Set(
  `序号 编号 代码 名称 单位 单位名称 学校 学校名称 机构 部门 地区 省份 省区市 省（区、市） 城市 地市 区县 类别 类型 级别 日期 时间 年份
  年度 期 事件 依据 文号 结论 说明 备注 数量 名额 金额 合计 状态 主题 内容 任务 目标 事项 联系人 电话 联系电话 负责人 姓名 申报单位
  责任单位 牵头单位 试点工作重点内容 试点名称 批准日期 报送日期 计划单列市 隶属 别名 称谓`
    .split(/\s+/u)
    .map(nameKey)
)

/**
 * Whether a decoded text reads like a table: one of its first lines has a cell that is a usual or a wanted column name.
 * @param wanted column names that the reader asks for
 */
export function provesTable(text: string, wanted: Iterable<string>): boolean {
  const known = new Set([...usual, ...[...wanted].map(nameKey)])
  return text
    .slice(0, 50_000)
    .split(/[\r\n,;\t]/u)
    .some((cell) => cell !== '' && known.has(nameKey(cell.replace(/^"|"$/gu, ''))))
}

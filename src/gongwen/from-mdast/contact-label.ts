/** Labels of contact lines: 联系人：…, 电 话：…, as ministries print them. */

const labels = new Set([
  '联系人',
  '联系单位',
  '联系部门',
  '联系方式',
  '联系电话',
  '电话',
  '电话号码',
  '手机',
  '传真',
  '传真电话',
  '电话传真',
  '邮箱',
  '电子邮箱',
  '电子邮件',
  '电子信箱',
  '邮件地址',
  '网址',
  '通信地址',
  '通讯地址',
  '联系地址',
  '邮寄地址',
  '地址',
  '邮政编码',
  '邮编'
])
/** 咨询电话, 监督电话, 技术支持电话 … */
const telephone = /^[\p{Script=Han}]{2,6}(?:电话|邮箱)$/u

/** A label and how many characters of the line it takes, colon and space included. */
export interface FoundLabel {
  /** The author's characters without white space. */
  readonly label: string
  readonly length: number
}

/** The label at the start of a line, if it is one of contact lines. */
export function contactLabelAt(line: string): FoundLabel | undefined {
  const match = /^([^：:\n]{2,16})[：:][^\S\n]*/.exec(line)
  const label = match?.[1]?.replace(/\s+/g, '')
  if (match === null || label === undefined || !(labels.has(label) || telephone.test(label))) return undefined
  return {label, length: match[0].length}
}

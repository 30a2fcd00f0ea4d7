/** 发文字号 (GB/T 9704—2012 7.2.5): 机关代字 + 〔年份〕 + 顺序号 + 号, kept in parts. */
import {field, quoted, readLine, type Refuse} from './field.js'

/** The parts of a 发文字号. */
export interface DocumentNumberParts {
  /** 机关代字, e.g. 教技函. */
  readonly agencyCode: string
  readonly year: number
  readonly sequence: number
}

const id = 'document-number-form'
const example = '如 `教技函〔2012〕4号`'
const exact = /^(\p{Script=Han}{1,12})〔((?:19|20)\d{2})〕([1-9]\d{0,5})号$/u
/** Whatever can be told to be a 发文字号 with one of the usual mistakes; matched after NFKC and without spaces. */
const lenient =
  /^(\p{Script=Han}{1,12}?)[[【(〔{〈《「『［]?((?:19|20)\d{2})年?[\]】)〕}〉》」』］]?第?0*([1-9]\d{0,5})号?$/u

/** The number as it is printed: `教技函〔2012〕4号`. */
export const printedDocumentNumber = ({agencyCode, year, sequence}: DocumentNumberParts): string =>
  `${agencyCode}〔${year}〕${sequence}号`

/** A 发文字号 as typed, as it is printed; or what should stand there. */
export function readDocumentNumber(
  text: string
): {readonly answer: string} | {readonly message: string; readonly hint?: string | undefined} {
  const told: {message: string; hint?: string | undefined}[] = []
  const parts = fromText(text, (message, {hint} = {}) => void told.push({message, hint}))
  return parts === undefined ? (told[0] ?? {message: '发文字号无法使用。'}) : {answer: printedDocumentNumber(parts)}
}

/** Schema of `documentNumber`: text or its three parts. */
export const documentNumber = field((input, refuse): DocumentNumberParts | undefined =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? fromParts(new Map(Object.entries(input)), refuse)
    : fromText(readLine(input, '发文字号', refuse), refuse)
)

function fromText(text: string | undefined, refuse: Refuse): DocumentNumberParts | undefined {
  if (text === undefined) return undefined
  const right = exact.exec(text)
  if (right !== null) return partsOf(right)
  const near = lenient.exec(text.normalize('NFKC').replace(/\s/gu, ''))
  if (near === null) {
    const hint = `机关代字（汉字）、六角括号里的四位年份、不编虚位的顺序号和“号”字，缺一不可。`
    return refuse(`发文字号写的是 ${quoted(text)}，应写成机关代字、年份、顺序号，${example}。`, {id, hint})
  }
  const hint = reasons(text)
  return refuse(`发文字号写的是 ${quoted(text)}，应为 \`${printedDocumentNumber(partsOf(near))}\`。`, {id, hint})
}

const partsOf = (match: RegExpExecArray): DocumentNumberParts => ({
  agencyCode: match[1] ?? '',
  year: Number(match[2]),
  sequence: Number(match[3])
})

function reasons(text: string): string {
  const found = [
    /〔\d+〕/u.test(text) ? undefined : '年份用六角括号〔〕括入',
    text.includes('第') ? '顺序号前不加“第”' : undefined,
    /[〕\]】)）］}〉》第\s][0０]/u.test(text) ? '顺序号不编虚位（1 不编为 01）' : undefined,
    text.endsWith('号') ? undefined : '顺序号后加“号”字',
    /[０-９]/u.test(text) ? '数字用半角' : undefined,
    /\s/u.test(text) ? '中间不留空格' : undefined
  ].filter((reason) => reason !== undefined)
  return found.length === 0 ? `请照抄应有的写法。` : `${found.join('；')}。`
}

function fromParts(parts: ReadonlyMap<string, unknown>, refuse: Refuse): DocumentNumberParts | undefined {
  const part = (key: string, term: string, pattern: RegExp, should: string): string | undefined => {
    const value = parts.get(key)
    if (value === undefined) return refuse(`发文字号缺少${term}。`, {id, hint: `应为${should}。`})
    if (typeof value === 'string' && pattern.test(value)) return value
    return refuse(`发文字号的${term}写的是 ${quoted(value)}，应为${should}。`, {id, at: [key]})
  }
  const agencyCode = part('agencyCode', '机关代字', /^\p{Script=Han}{1,12}$/u, '汉字，如 `教技函`')
  const year = part('year', '年份', /^(?:19|20)\d{2}$/u, '四位数字，如 `2012`，不加括号')
  const sequence = part('sequence', '顺序号', /^[1-9]\d{0,5}$/u, '不编虚位的数字，如 `4`，不加“第”和“号”')
  if (agencyCode === undefined || year === undefined || sequence === undefined) return undefined
  return {agencyCode, year: Number(year), sequence: Number(sequence)}
}

/** 外部公文 of content/yinfa.yaml: documents that the workspace does not hold and that its documents cite. */
import {readDate} from './date.js'
import {readDocumentNumber} from './document-number.js'
import {field, quoted, readLine} from './field.js'

/** A document of somebody else, or one from before the workspace. */
export interface ExternalDocument {
  /** 发文字号 as printed; null where it carries none. */
  readonly number: string | null
  /** 标题. */
  readonly title: string
  /** 成文日期, YYYY-MM-DD; null where it is not stated. */
  readonly date: string | null
}

/** Schema of `externals`. */
export const externalDocuments = field((input, refuse): readonly ExternalDocument[] | undefined => {
  if (!Array.isArray(input)) return refuse('外部公文应为列表，每份以 `- 文号: …` 或 `- 标题: …` 开头。')
  const read = input.map((item: unknown, index): ExternalDocument | undefined => {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      return refuse(`第 ${index + 1} 份外部公文应为一组 \`键: 值\`：文号、标题、日期。`, {at: [index]})
    const parts = new Map<string, unknown>(Object.entries(item))
    const title = readLine(parts.get('title'), `第 ${index + 1} 份外部公文的标题`, refuse, [index, 'title'])
    const number = parts.has('number')
      ? readLine(parts.get('number'), `第 ${index + 1} 份外部公文的文号`, refuse, [index, 'number'])
      : null
    const day = parts.has('date')
      ? readLine(parts.get('date'), `第 ${index + 1} 份外部公文的日期`, refuse, [index, 'date'])
      : null
    if (title === undefined || number === undefined || day === undefined) return undefined
    const printed = number === null ? {answer: null} : readDocumentNumber(number)
    if (!('answer' in printed)) return refuse(printed.message, {at: [index, 'number'], hint: printed.hint})
    const date = day === null ? null : readDate(day)
    if (date !== null && !('date' in date))
      return refuse(`第 ${index + 1} 份外部公文的日期写的是 ${quoted(day)}，应写成 \`2012年1月13日\`。`, {
        at: [index, 'date']
      })
    return {title: title.replace(/^《(.*)》$/u, '$1'), number: printed.answer, date: date?.date ?? null}
  })
  return read.some((entry) => entry === undefined) ? undefined : read.filter((entry) => entry !== undefined)
})

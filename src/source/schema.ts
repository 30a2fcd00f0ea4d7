/** The front matter of a document as a zod schema: one field per element, each read on its own so that all errors show. */
import * as z from 'zod/mini'
import {directions, genres, statuses, variants} from '../gongwen/genres.js'
import {attachments, enclosures} from './attachments.js'
import {checkExceptions} from './check-settings.js'
import {readDate, type WrittenDate} from './date.js'
import type {Disclosure, DocumentMeta} from './document.js'
import {documentNumber} from './document-number.js'
import {choice, field, line, lines, quoted, readLine, readLines, word} from './field.js'
import {didYouMean} from './nearest.js'
import {orderNumber, signer} from './persons.js'

/** A date; `term` says which. */
const date = (term: string) =>
  field((input, refuse): WrittenDate | undefined => {
    const text = readLine(input, term, refuse)
    if (text === undefined) return undefined
    const found = readDate(text)
    if ('date' in found) return found
    return refuse(`${term}写的是 ${quoted(text)}，${found.should}。`, {id: 'document-date-form', hint: found.hint})
  })

/** One line, or the lines as the author wants them broken: a list, or a text of several lines. */
const title = field((input, refuse): DocumentMeta['title'] | undefined => {
  const given = typeof input === 'string' && input.includes('\n') ? input.split('\n').map((part) => part.trim()) : input
  const read = readLines(given, '标题', refuse)
  return read === undefined ? undefined : {value: read.join(''), lines: Array.isArray(given) ? read : null}
})

/** Names of agencies: joined by ， when listed, without the mark that closes them in print. */
const agencies = (term: string, closing: RegExp) =>
  field((input, refuse): string | undefined => {
    const names = readLines(input, term, refuse)
    if (names === undefined) return undefined
    const joined = names.join('，').replace(closing, '')
    return joined === '' ? refuse(`${term}是空的。`, {hint: '请填写，或删去这一项。'}) : joined
  })

/** Names of people: joined by 、 when listed, without the mark that would close them. */
const names = (term: string) =>
  field((input, refuse): string | undefined => {
    const read = readLines(input, term, refuse)
    if (read === undefined) return undefined
    const joined = read.join('、').replace(/[。.；;]+$/u, '')
    return joined === '' ? refuse(`${term}是空的。`, {hint: '请填写，或删去这一项。'}) : joined
  })

/** 附注 without its outer brackets, which are printed anyway. */
const annotation = field((input, refuse): string | undefined => {
  const text = readLine(input, '附注', refuse)
  if (text === undefined) return undefined
  const bare = (/^[（(]([^（()）]*)[)）]$/u.exec(text)?.[1] ?? text).trim()
  return bare === '' ? refuse('附注是空的。', {hint: '请填写，或删去这一项。'}) : bare
})

const sealForm = choice('印章', {placeholder: '留空', none: '不盖章'})

/** 印章: its room, none, or a picture. What is in the file is judged when it is read. */
const seal = field((input, refuse): DocumentMeta['seal'] | undefined => {
  if (typeof input === 'string' && /\.(?:png|jpe?g|svg|gif|webp|bmp|tiff?)$/iu.test(input)) return {file: input}
  if (Array.isArray(input)) {
    return refuse('印章写了一个列表；目前只能放一个机关的一张印章图片。', {
      hint: '联合行文请写 `印章: 留空`，留出位置，印制后逐个加盖印章。'
    })
  }
  const read = sealForm.safeParse(input)
  if (read.success) return read.data
  for (const {message, ...issue} of read.error.issues) {
    const params: Readonly<Record<string, unknown>> = (issue.code === 'custom' ? issue.params : undefined) ?? {}
    refuse(message, {hint: typeof params['hint'] === 'string' ? params['hint'] : undefined})
  }
  return undefined
})

const copyNumber = field((input, refuse): string | undefined => {
  const text = readLine(input, '份号', refuse)
  if (text === undefined || /^\d{6}$/u.test(text)) return text
  const should = /^\d{1,5}$/u.test(text) ? ` \`${text.padStart(6, '0')}\`` : '6 位阿拉伯数字，如 `000001`'
  return refuse(`份号写的是 ${quoted(text)}，应为${should}。`)
})

const classification = field((_, refuse): undefined =>
  refuse('这份文件标了密级；yinfa 不处理涉密公文。', {
    id: 'document-kind-unclassified',
    hint: '涉密公文请在涉密信息系统中拟制；如果文件不涉密，请删去这一项。'
  })
)

const datePublished = field((input, refuse): string | undefined => {
  const text = readLine(input, '发布日期', refuse)
  if (text === undefined) return undefined
  const [day = '', time, ...more] = text.split(' ')
  const found = readDate(day)
  const isTime = time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)
  if ('date' in found && found.date === day && isTime && more.length === 0) return text
  return refuse(`发布日期写的是 ${quoted(text)}，应写成 \`2012-01-13\` 或 \`2012-01-13 09:30\`。`)
})

const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null)

/** 信息公开 (reference: 政府网站发展指引, 政府信息公开目录). */
const disclosure = z.object(
  {
    index: orNull(line('索引号')),
    category: orNull(line('信息类别')),
    topic: z._default(lines('主题分类'), []),
    keywords: z._default(lines('关键词'), []),
    summary: orNull(line('内容概述')),
    openness: orNull(word('公开属性', ['主动公开', '依申请公开', '不予公开'])),
    validity: orNull(word('有效性', ['有效', '失效', '废止'])),
    datePublished: orNull(datePublished)
  },
  {error: '信息公开应为一组 `键: 值`，每行一项，比本行多缩进两个空格。'}
) satisfies z.ZodMiniType<Disclosure>

/** Values for expressions in the body. Free names; but not those of elements, which expressions know already. */
const values = field((input, refuse): Readonly<Record<string, unknown>> | undefined =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Record<string, unknown>)
    : refuse('数据应为一组 `键: 值`，每行一项，比本行多缩进两个空格。', {
        hint: '请检查每一项的冒号是不是半角，冒号后有没有空格。'
      })
)

/** Front matter under code names, every value still as text. */
export const documentSchema = z.object({
  genre: choice('文种', genres),
  variant: z.optional(choice('版式', variants)),
  status: z.optional(choice('状态', statuses)),
  issuer: lines('发文机关'),
  mark: z.optional(line('标志')),
  direction: z.optional(choice('行文方向', directions)),
  orderNumber: z.optional(orderNumber),
  signatories: z.optional(lines('签发人')),
  documentNumber: z.optional(documentNumber),
  title,
  recipients: z.optional(agencies('主送机关', /[：:。.，、；]+$/u)),
  documentDate: date('成文日期'),
  signature: z.optional(lines('署名')),
  seal: z.optional(seal),
  signer: z.optional(signer),
  attendees: z.optional(names('出席')),
  absentees: z.optional(names('请假')),
  observers: z.optional(names('列席')),
  attachments: z.optional(attachments),
  enclosures: z.optional(enclosures),
  annotation: z.optional(annotation),
  copyRecipients: z.optional(agencies('抄送机关', /[。.：:，、；]+$/u)),
  printingOffice: z.optional(line('印发机关')),
  printDate: z.optional(date('印发日期')),
  urgency: z.optional(word('紧急程度', ['特急', '加急'])),
  copyNumber: z.optional(copyNumber),
  classification: z.optional(classification),
  workPlan: z.optional(line('工作要点')),
  disclosure: z.optional(disclosure),
  exceptions: z.optional(checkExceptions),
  values: z.optional(values)
})

/** A key of front matter by code name. */
export type DocumentKey = keyof typeof documentSchema.shape
/** What the fields that could be read hold; a field that is absent or refused is not there. */
export type DocumentFields = {[Key in DocumentKey]?: z.output<(typeof documentSchema.shape)[Key]> | undefined}

/** Elements without which there is no document. */
export const requiredKeys: readonly DocumentKey[] = ['genre', 'issuer', 'title', 'documentDate']

/** “Did you mean” for a name among known ones, with the list of them when nothing is near. */
export const suggestion = (typed: string, known: readonly string[], what: string): string =>
  didYouMean(typed, known) ??
  (known.length === 0 ? `目前没有${what}。` : `${what}有：${known.slice(0, 12).join('、')}。`)

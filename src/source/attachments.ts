/** 附件 and 印发件 as front matter lists them (GB/T 9704—2012 7.3.4). */
import {readDate} from './date.js'
import type {AttachmentMeta, EnclosureMeta} from './document.js'
import {field, quoted, readLine, readLines, type Refuse} from './field.js'
import {isMarkdownName} from './markdown-name.js'

const id = 'attachment-name'
const trailingMark = /[。；;，,、：:．.！!？?]+$/u
const leadingNumber = /^(?:附件\s*(?:\d+\s*[：:.．、]?|[：:])|\d+\s*[.．、：:)）](?!\d))\s*/u

const yes = new Set(['true', '是'])
const no = new Set(['false', '否'])

type At = readonly (string | number)[]

/** Schema of `attachments`: a list of titles, or of mappings that say which file holds one or that it follows later. */
export const attachments = field((input, refuse): readonly AttachmentMeta[] | undefined =>
  entries(input, '附件', refuse, attachment)
)

/** Schema of `enclosures`: one title or several, or mappings with the file of the text. */
export const enclosures = field((input, refuse): readonly EnclosureMeta[] | undefined =>
  entries(input, '印发件', refuse, enclosure)
)

type ReadEntry<Entry> = (item: unknown, index: number, at: At, refuse: Refuse) => Entry | undefined

/** One entry, or a list of them. */
function entries<Entry>(
  input: unknown,
  term: string,
  refuse: Refuse,
  readEntry: ReadEntry<Entry>
): readonly Entry[] | undefined {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input]
  if (items.length === 0) return refuse(`${term}是空列表。`, {hint: `没有${term}时请删去这一项。`})
  const single = !Array.isArray(input)
  const read = items.map((item, index) => readEntry(item, index, single ? [] : [index], refuse))
  return read.some((item) => item === undefined) ? undefined : read.filter((item) => item !== undefined)
}

function attachment(item: unknown, index: number, at: At, refuse: Refuse): AttachmentMeta | undefined {
  const name = `第 ${index + 1} 个附件`
  const term = `${name}的名称`
  const bare = (text: string | undefined, place: At): string | undefined => bareName(text, term, place, refuse)
  const parts = partsOf(item)
  if (parts === undefined) {
    const title = bare(readLine(item, term, refuse, at), at)
    return title === undefined ? undefined : {title, pending: false, file: null, signature: null}
  }
  const pending = parts.get('pending') ?? 'false'
  const isFlag = typeof pending === 'string' && (yes.has(pending) || no.has(pending))
  if (!isFlag) refuse(`${name}的“待附”应为 \`是\` 或 \`否\`，现在是 ${quoted(pending)}。`, {at: [...at, 'pending']})
  const common = commonParts(parts, name, at, refuse, bare)
  if (common === undefined || !isFlag) return undefined
  const forms = parts.has('forms') ? readLines(parts.get('forms'), `${name}的申请表`, refuse) : []
  if (forms === undefined) return undefined
  if (forms.length > 0 && (yes.has(pending) || common.file !== null || common.signature !== null)) {
    const hint = '附件是申请表的，只写标题和申请表。'
    return refuse(`${name}既写了申请表，又写了文件、待附、署名或成文日期。`, {at: [...at, 'forms'], hint})
  }
  if (yes.has(pending) && common.file !== null) {
    const hint = '已经有文件的请删去“待附”；另行提供的请删去“文件”。'
    return refuse(`${name}既写了文件，又写了“待附”。`, {at: [...at, 'pending'], hint})
  }
  return {...common, pending: yes.has(pending), ...(forms.length === 0 ? {} : {forms})}
}

function enclosure(item: unknown, index: number, at: At, refuse: Refuse): EnclosureMeta | undefined {
  const name = `第 ${index + 1} 个印发件`
  const parts = partsOf(item)
  if (parts !== undefined) return commonParts(parts, name, at, refuse, (text) => text)
  const title = readLine(item, `${name}的标题`, refuse, at)
  return title === undefined ? undefined : {title, file: null, signature: null}
}

/** The keys of an entry that is a mapping. */
const partsOf = (item: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof item !== 'object' || item === null || Array.isArray(item)
    ? undefined
    : new Map<string, unknown>(Object.entries(item))

/** What attachments and enclosures have in common. */
function commonParts(
  parts: ReadonlyMap<string, unknown>,
  name: string,
  at: At,
  refuse: Refuse,
  settle: (title: string | undefined, place: At) => string | undefined
): EnclosureMeta | undefined {
  if (!parts.has('title')) return refuse(`${name}缺少标题。`, {at})
  const title = settle(readLine(parts.get('title'), `${name}的标题`, refuse, [...at, 'title']), [...at, 'title'])
  const file = parts.has('file') ? fileOf(parts.get('file'), name, [...at, 'file'], refuse) : null
  const signature = signatureOf(parts, name, at, refuse)
  return title === undefined || file === undefined || signature === undefined ? undefined : {title, file, signature}
}

function fileOf(input: unknown, name: string, at: At, refuse: Refuse): string | undefined {
  const file = readLine(input, `${name}的文件`, refuse, at)
  if (file === undefined || isMarkdownName(file)) return file
  const hint = '其他格式的附件不能并入公文：请改写成 Markdown，或者写 `待附: 是`，另行提供。'
  return refuse(`${name}的文件应是以 .md 结尾的 Markdown 文件，现在是 ${quoted(file)}。`, {
    id: 'attachment-file',
    at,
    hint
  })
}

/** 署名 and 成文日期 go together; a date may stand alone. */
function signatureOf(
  parts: ReadonlyMap<string, unknown>,
  name: string,
  at: At,
  refuse: Refuse
): EnclosureMeta['signature'] | undefined {
  if (!parts.has('signature') && !parts.has('documentDate')) return null
  const place = [...at, 'documentDate']
  if (!parts.has('documentDate'))
    return refuse(`${name}写了署名，没有写成文日期。`, {at, hint: '请补上 `成文日期: …`。'})
  const names = parts.has('signature') ? readLines(parts.get('signature'), `${name}的署名`, refuse) : []
  const text = readLine(parts.get('documentDate'), `${name}的成文日期`, refuse, place)
  if (text === undefined) return undefined
  const date = readDate(text)
  if ('date' in date) return names === undefined ? undefined : {names, date}
  return refuse(`${name}的成文日期写的是 ${quoted(text)}，${date.should}。`, {
    id: 'document-date-form',
    at: place,
    hint: date.hint
  })
}

/** A name without the number that yinfa prints before it and without the mark that 7.3.4 forbids after it. */
function bareName(text: string | undefined, term: string, at: At, refuse: Refuse): string | undefined {
  if (text === undefined) return undefined
  const bare = text.replace(leadingNumber, '').replace(trailingMark, '')
  if (bare === '') return refuse(`${term}写的是 ${quoted(text)}，没有名称。`, {id, at})
  const mark = trailingMark.exec(text)?.[0]
  const number = leadingNumber.exec(text)?.[0].trim()
  if (number !== undefined) {
    refuse(`${term}前面写了 \`${number}\`，应为 ${quoted(bare)}。`, {
      id,
      at,
      hint: '“附件”二字和序号由 yinfa 编排，这里只写名称。'
    })
  }
  if (mark !== undefined) {
    refuse(`${term}后面有标点 \`${mark}\`，应为 ${quoted(bare)}。`, {id, at, hint: '附件名称后不加标点符号，请删去。'})
  }
  return text === bare ? text : undefined
}

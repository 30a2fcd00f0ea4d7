/** 附件 as front matter lists them (GB/T 9704—2012 7.3.4). */
import type {AttachmentMeta} from './document.js'
import {field, quoted, readLine, type Refuse} from './field.js'

const id = 'attachment-name'
const trailingMark = /[。；;，,、：:．.！!？?]+$/u
const leadingNumber = /^(?:附件\s*(?:\d+\s*[：:.．、]?|[：:])|\d+\s*[.．、：:)）](?!\d))\s*/u

const yes = new Set(['true', '是'])
const no = new Set(['false', '否'])

/** Schema of `attachments`: a list of titles, or of mappings that say which one follows later. */
export const attachments = field((input, refuse): readonly AttachmentMeta[] | undefined => {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input]
  if (items.length === 0) return refuse('附件是空列表。', {hint: '没有附件时请删去这一项。'})
  const single = !Array.isArray(input)
  const read = items.map((item, index) => attachment(item, index, single ? [] : [index], refuse))
  return read.some((item) => item === undefined) ? undefined : read.filter((item) => item !== undefined)
})

function attachment(
  item: unknown,
  index: number,
  at: readonly (string | number)[],
  refuse: Refuse
): AttachmentMeta | undefined {
  const term = `第 ${index + 1} 个附件的名称`
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    const title = bareName(readLine(item, term, refuse, at), term, at, refuse)
    return title === undefined ? undefined : {title, pending: false}
  }
  const parts = new Map<string, unknown>(Object.entries(item))
  const pending = parts.get('pending') ?? 'false'
  const isFlag = typeof pending === 'string' && (yes.has(pending) || no.has(pending))
  if (!isFlag) {
    refuse(`第 ${index + 1} 个附件的“待附”应为 \`是\` 或 \`否\`，现在是 ${quoted(pending)}。`, {
      at: [...at, 'pending']
    })
  }
  if (!parts.has('title')) return refuse(`第 ${index + 1} 个附件缺少标题。`, {at})
  const place = [...at, 'title']
  const title = bareName(readLine(parts.get('title'), term, refuse, place), term, place, refuse)
  return title === undefined || !isFlag ? undefined : {title, pending: yes.has(pending)}
}

/** A name without the number that yinfa prints before it and without the mark that 7.3.4 forbids after it. */
function bareName(
  text: string | undefined,
  term: string,
  at: readonly (string | number)[],
  refuse: Refuse
): string | undefined {
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

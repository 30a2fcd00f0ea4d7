/** 附件 bound with the text (7.3.7). */
import {attachmentTitleRow, sizes, typeArea} from '../../layout/gbt9704.js'
import type {AttachmentReading, Reading} from '../recognise/reading.js'
import {textOf} from '../recognise/reading.js'
import {cannotJudge, type Clause, type Judgement, judgeEach, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'
import {judgeCentred, leftEdges} from './head.js'

const usualPitch = 10.3

const each = (
  reading: Reading,
  judge: (attachment: AttachmentReading, index: number) => readonly Judgement[],
  all: string
): readonly Judgement[] => judgeEach(reading.attachments.flatMap(judge), all)

/** Clauses on attachments. */
export const attachmentClauses: readonly Clause[] = [
  {
    id: 'attachment-new-page',
    clause: '7.3.7',
    name: '附件另面编排',
    strength: '规定',
    judge: (reading) =>
      each(
        reading,
        ({label, opensPage}) => [
          judgement(
            opensPage && label.page > 0,
            '“附件”二字在新的一面第一行',
            opensPage && label.page > 0 ? '在第一行' : `在第 ${label.page + 1} 页中间`,
            {
              place: spotOf(label),
              explanation: '附件应当另面编排。'
            }
          )
        ],
        '都另面'
      )
  },
  {
    id: 'attachment-label-form',
    clause: '7.3.7',
    name: '附件顺序号写法',
    strength: '规定',
    judge: (reading) =>
      each(
        reading,
        ({label}) => [
          judgement(/^附件\d*$/u.test(label.text), '“附件”或“附件1”，后面没有冒号', quoted(label.text), {
            place: spotOf(label),
            explanation: '“附件”二字及顺序号后面不加标点。'
          })
        ],
        '写法都对'
      )
  },
  {
    id: 'attachment-label-place',
    clause: '7.3.7',
    name: '附件顺序号在版心左上角第一行顶格',
    strength: '规定',
    judge: (reading) =>
      each(
        reading,
        ({label, opensPage}) => [
          judgeLength(label.left, leftEdges(reading), 1.5, {place: spotOf(label), explanation: '“附件”二字顶格排。'}),
          ...(opensPage
            ? [
                judgement(label.top < typeArea.top + 7, '在第一行', `上缘在 ${label.top.toFixed(1)} 毫米`, {
                  place: spotOf(label),
                  explanation: '“附件”二字排在版心第一行。'
                })
              ]
            : [])
        ],
        '都在第一行顶格'
      )
  },
  {
    id: 'attachment-label-face',
    clause: '7.3.7',
    name: '附件顺序号字体字号',
    strength: '一般',
    judge: ({attachments}) => {
      const labels = attachments.map(({label}) => label)
      return [...judgeFace(labels, 'heiti'), ...judgeSize(labels, sizes.san, '3号')]
    }
  },
  {
    id: 'attachment-title-row',
    clause: '7.3.7',
    name: '附件标题在第三行',
    strength: '规定',
    judge: (reading) =>
      each(
        reading,
        ({label, title}) => {
          const [first] = title
          if (first === undefined || first.page !== label.page) return []
          const pitch = reading.area.pitch ?? usualPitch
          // Row 3 holds larger type, which may stand anywhere in the middle of it.
          const row = (first.top - label.top) / pitch + 1
          return [
            judgement(
              row > attachmentTitleRow - 0.45 && row < attachmentTitleRow + 0.75,
              `第 ${attachmentTitleRow} 行`,
              `第 ${Math.round(row * 10) / 10} 行`,
              {
                tolerance: '±0.5 行',
                place: spotOf(first),
                explanation: '附件标题居中排在版心第三行。'
              }
            )
          ]
        },
        '都在第三行'
      )
  },
  {
    id: 'attachment-title-centred',
    clause: '7.3.7',
    name: '附件标题居中',
    strength: '规定',
    judge: (reading) =>
      each(reading, ({title}) => title.map((line) => judgeCentred(line, reading, spotOf(line), '附件标题')), '居中')
  },
  {
    id: 'attachment-title-equal',
    clause: '7.3.7',
    name: '附件顺序号和标题与附件说明一致',
    strength: '规定',
    judge: (reading) => {
      const names = namesOf(reading)
      if (names === undefined) return []
      return each(
        reading,
        ({label, title, lines}) => {
          const number = Number(/\d+/u.exec(label.text)?.[0] ?? 1)
          const wanted = names.get(number)
          const printed = textOf(title)
          if (printed === '') return []
          const fits = wanted !== undefined && plain(wanted) === plain(printed)
          if (!fits && wanted !== undefined && isCollective(wanted, lines)) {
            const explanation = '附件由几张各有标题的表组成，附件说明用的是它们的统称，请人工核对。'
            return [{...cannotJudge(quoted(wanted), explanation), place: spotOf(label)}]
          }
          return [
            judgement(fits, wanted === undefined ? '附件说明中有这一项' : quoted(wanted), quoted(printed), {
              place: spotOf(label),
              explanation: '附件的顺序号和标题应当与附件说明的表述一致。'
            })
          ]
        },
        '都一致'
      )
    }
  }
]

/**
 * Whether a name stands for several forms: beside their tables the attachment holds only their titles, and each of these
 * is the name with words of its own inside.
 */
function isCollective(name: string, lines: AttachmentReading['lines']): boolean {
  if (!lines.every(({size}) => size >= smallestTitle)) return false
  const pages = new Map<number, string>()
  for (const {page, text} of lines) pages.set(page, (pages.get(page) ?? '') + text)
  // A title may take several lines of its page; where pages are not laid out, all titles seem to stand on one.
  const titles = pages.size > 1 ? [...pages.values()] : lines.map(({text}) => text)
  return titles.length > 1 && titles.every((title) => holds(plain(title), plain(name)))
}

/** Half-way between 三号 and 二号. */
const smallestTitle = (sizes.san + sizes.er) / 2

/** Whether a title begins and ends like the name, which is all of it but a stretch in the middle. */
function holds(title: string, name: string): boolean {
  let same = 0
  while (same < name.length && title[same] === name[same]) same++
  return title.length > name.length && title.endsWith(name.slice(same))
}

const plain = (text: string): string => text.replaceAll(/[《》\s]/gu, '').replace(/[。；]$/u, '')

/** Names in the 附件说明 by their number; undefined where there is none. */
function namesOf({note}: Reading): ReadonlyMap<number, string> | undefined {
  if (note.length === 0) return undefined
  const text = textOf(note).replace(/^附件[：:]?/u, '')
  const names = new Map<number, string>()
  // Numbers count up: digits inside a name do not begin an entry.
  let rest = text
  for (let number = 1; ; number++) {
    const mark = new RegExp(`^${number}[.．、]`, 'u').exec(rest)
    if (mark === null) break
    rest = rest.slice(mark[0].length)
    const next = rest.search(new RegExp(`${number + 1}[.．、](?!\\d)`, 'u'))
    names.set(number, next === -1 ? rest : rest.slice(0, next))
    if (next === -1) return names
    rest = rest.slice(next)
  }
  return names.size === 0 ? new Map([[1, text]]) : names
}

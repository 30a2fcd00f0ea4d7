/** 期限一览: the deadlines of all documents, by day, each with the sentence that sets it. */
import {type Day, dayNumber, weekdayOf} from './calendar.js'
import {deadlines} from './deadlines.js'
import type {DocumentView} from './view.js'
import {numberOf} from './workspace/workspace-view.js'

/** One deadline, as a table shows it. */
export interface ListedDeadline {
  /** YYYY-MM-DD. */
  readonly date: string
  /** 星期三. */
  readonly weekday: string
  /** The document: its path, title, 发文字号 and 成文日期 (YYYY-MM-DD). */
  readonly path: string
  readonly title: string
  readonly number: string | null
  readonly issued: string
  /** The file and its line where the deadline stands: of the document, or of a part of it. */
  readonly file: string
  readonly line: number | null
  /** The sentence, without what stands around it. */
  readonly sentence: string
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** Every deadline of some documents, by day; of one day in the order of the documents. */
export const deadlineList = (documents: readonly DocumentView[]): readonly ListedDeadline[] =>
  documents
    .flatMap((document) =>
      deadlines(document).map(({run, start, end, day}) => {
        const {path: file, line} = run.placeAt(start)
        return {
          order: dayNumber(day),
          date: isoOf(day),
          weekday: `星期${weekdays[weekdayOf(day)] ?? ''}`,
          path: document.path,
          title: document.meta.title.value,
          number: numberOf(document),
          issued: document.meta.documentDate.date,
          file,
          line: line ?? null,
          sentence: sentenceAround(run.text, start, end)
        }
      })
    )
    .toSorted((one, other) => one.order - other.order)
    .map(({order: _order, ...deadline}) => deadline)

/** From the full stop before to the one behind. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(...['。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1
  const behind = /[。！？\n]/u.exec(text.slice(end))
  const to = behind === null ? text.length : end + behind.index + (behind[0] === '\n' ? 0 : 1)
  return text.slice(from, to).trim()
}

const isoOf = ({year, month, day}: Day): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

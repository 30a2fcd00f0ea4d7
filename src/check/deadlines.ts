/** Deadlines in the text of a document: 请于2012年2月29日前……报我部. */
import {type Day, dayOf, isReal} from './calendar.js'
import {sentences} from './each-match.js'
import type {Run} from './run.js'
import type {DocumentView} from './view.js'
import {matchesIn} from './matches.js'

/** A day by which something is to be done. */
export interface Deadline {
  readonly run: Run
  readonly start: number
  readonly end: number
  readonly day: Day
  /** The text names the year; else it is that of the document. */
  readonly hasYear: boolean
}

const pattern =
  /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:[（(][^（()）]{1,6}[)）])?(?:\d{1,2}[时:：]\d{0,2})?(?:之前|以前|前)/gu
/** What a sentence says that sets a deadline; past days are named in other words. */
const asks = /请|于|应|须|要|务必|截止|截至/u
const does = /报|送|交|反馈|提出|完成|回复|填|上传|备案/u

/** Every deadline of the running text, in its order. */
export function deadlines({runs, meta}: DocumentView): readonly Deadline[] {
  const {year: issued} = dayOf(meta.documentDate.date)
  return runs.flatMap((run) => {
    if (!sentences.has(run.kind) || !run.text.includes('前')) return []
    return [...matchesIn(run.text, pattern)].flatMap(({0: found, index, 1: year, 2: month, 3: dayText}): Deadline[] => {
      const day = {year: Number(year ?? issued), month: Number(month), day: Number(dayText)}
      const before = run.text.slice(Math.max(0, index - 30), index)
      const after = run.text.slice(index + found.length, index + found.length + 60)
      const sentenceBefore = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
      if (!isReal(day) || !asks.test(sentenceBefore) || !does.test(after.split('。')[0] ?? '')) return []
      const length = found.indexOf('日') + 1
      return [{run, start: index, end: index + length, day, hasYear: year !== undefined}]
    })
  })
}

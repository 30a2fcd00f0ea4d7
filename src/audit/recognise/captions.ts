/** 表题, 图题 and the lines that belong to a table: no 正文, the standard says nothing of their faces. */
import {sizes, typeArea} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'

/** `图1 各省专项经费`, `附表2：名额`; a sentence that begins so ends in a mark. */
const captionForm =
  /^附?[图表]\s*(?:[\d０-９]+(?:[-.．—–－][\d０-９]+)*|[一二三四五六七八九十]+|[：:])\s*\S.*[^。；，：]$/u
const unitForm = /^(?:计量|金额)?单位[：:][^。]{1,24}$/u
const noteForm = /^(?:注|备注|资料来源|数据来源|来源)\s*\d*[：:]/u

/** Captions stand in the middle of 版心, as far as office programs can be trusted with it. */
const centreTolerance = 5
/** A line of 正文 begins nearer to the edge than this. */
const least = 10

/** Whether a line is a caption, a unit or a note, beside a table or a picture and not of the text. */
export function besidesText({text, left, right, size}: Pick<Line, 'text' | 'left' | 'right' | 'size'>): boolean {
  const centred = Math.abs((left + right) / 2 - (typeArea.left + typeArea.right) / 2) < centreTolerance
  if (captionForm.test(text)) return size < sizes.san + 1 && centred && left > typeArea.left + least
  // 正文 is size 三; what is said of a table beside it is set smaller.
  return size < sizes.san - 1 && (unitForm.test(text) || noteForm.test(text))
}

/** 发文字号 of the letters of a 邮件合并: where a column gives it, each letter has its own. */
import {type Diagnostic, diagnostic, type Place} from '../diagnostics/diagnostic.js'
import {documentNumberText} from '../layout/text.js'
import type {DocumentMeta} from '../source/document.js'
import type {DataRow, DataTable} from '../source/tables/table.js'

/** The number of a letter, as printed, and where it is written. */
export interface GivenNumber {
  readonly text: string
  readonly place: Place
}

/** The number of a letter; null without one. */
export const givenNumber = ({documentNumber, placeOf}: DocumentMeta): GivenNumber | null =>
  documentNumber === null ? null : {text: documentNumberText(documentNumber), place: placeOf('documentNumber')}

/** The numbers that were given so far. */
export interface LetterNumbers {
  /** The finding about a letter whose number an earlier one has. One number for all, written in the template, is none. */
  readonly twinOf: (row: DataRow, number: GivenNumber) => Diagnostic | undefined
}

/** No number is given yet. @param columnAt the column whose cell stands at a place of the template */
export function letterNumbers(table: DataTable, columnAt: (place: Place) => string | undefined): LetterNumbers {
  const owners = new Map<string, DataRow>()
  return {
    twinOf: (row, {text, place}) => {
      const column = columnAt(place)
      if (column === undefined) return undefined
      const owner = owners.get(text)
      if (owner === undefined) {
        owners.set(text, row)
        return undefined
      }
      const message = `发文字号 ${text} 和第 ${owner.number} 行的相同；一个发文字号只能用于一份公文。`
      const hint = '请改正其中一行的顺序号；各份就用同一个发文字号的，请在文稿里直接写明，不用数据里的列。'
      return diagnostic('document-number-unique', table.placeOf(row, column), message, hint)
    }
  }
}

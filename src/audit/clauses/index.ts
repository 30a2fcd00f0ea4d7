/** The table of clauses, in the order of the standard. */
import {attachmentClauses} from './attachments.js'
import {attendanceClauses} from './attendance.js'
import type {Clause} from './clause.js'
import {closingClauses} from './closing.js'
import {documentNumberClauses} from './document-number.js'
import {headClauses} from './head.js'
import {imprintClauses} from './imprint.js'
import {landscapeClauses} from './landscape.js'
import {letterClauses} from './letter.js'
import {pageNumberClauses} from './page-number.js'
import {paragraphClauses} from './paragraphs.js'
import {rowClauses} from './rows.js'
import {textClauses} from './text.js'
import {titleClauses} from './title.js'
import {typeAreaClauses} from './type-area.js'

/** Every clause that pages are judged by. Ids are unique. */
export const clauses: readonly Clause[] = [
  ...typeAreaClauses,
  ...textClauses,
  ...rowClauses,
  ...headClauses,
  ...documentNumberClauses,
  ...titleClauses,
  ...paragraphClauses,
  ...closingClauses,
  ...attendanceClauses,
  ...attachmentClauses,
  ...imprintClauses,
  ...pageNumberClauses,
  ...landscapeClauses,
  ...letterClauses
]

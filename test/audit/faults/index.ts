/** Files with one fault each, made by program out of clean ones, and the clause that must name it. */
import {attachments} from './attachments.js'
import {head} from './head.js'
import {imprint} from './imprint.js'
import {letters} from './letters.js'
import {main} from './main.js'
import {minutes} from './minutes.js'
import {numbers} from './numbers.js'
import {page} from './page.js'
import type {Fault} from './made.js'

/** All of them. */
export const faults: readonly Fault[] = [
  ...page,
  ...head,
  ...main,
  ...attachments,
  ...imprint,
  ...numbers,
  ...letters,
  ...minutes
]

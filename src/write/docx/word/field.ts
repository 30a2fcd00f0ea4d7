/** Fields (17.16): text that a word processor works out itself. */
import {run, runOf} from './run.js'

const character = (type: 'begin' | 'separate' | 'end'): string => runOf(`<w:fldChar w:fldCharType="${type}"/>`)

/** A field in its long form, which holds no result until the document is opened. */
const field = (instruction: string): string =>
  `${character('begin')}${runOf(`<w:instrText>${instruction}</w:instrText>`)}${character('separate')}${character('end')}`

/** The number of the page, with what is printed before and behind it. */
export const pageNumberField = (before: string, after: string): string => run(before) + field('PAGE') + run(after)

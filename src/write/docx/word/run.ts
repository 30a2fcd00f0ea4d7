/** w:r (17.3.2): a stretch of text of one look, which is that of its character style. */
import {escape} from '../xml.js'

/**
 * w:r around what it holds.
 * @param style id of a character style; null for the look of the paragraph
 */
export const runOf = (content: string, style: string | null = null): string =>
  style === null ? `<w:r>${content}</w:r>` : `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>${content}</w:r>`

/** White space at an end, which word processors drop unless they are told to keep it. */
const outerSpace = /^[\s\u200b]|[\s\u200b]$/u

/** w:t (17.3.3.31). @throws Error naming a character that XML cannot hold */
export const textOf = (text: string): string =>
  outerSpace.test(text) ? `<w:t xml:space="preserve">${escape(text)}</w:t>` : `<w:t>${escape(text)}</w:t>`

/** A run of text; none for an empty one. */
export const run = (text: string, style: string | null = null): string =>
  text === '' ? '' : runOf(textOf(text), style)

/** A line that ends here, in its paragraph. */
export const lineBreak = runOf('<w:br/>')

/** A step to the next stop. */
export const tab = runOf('<w:tab/>')

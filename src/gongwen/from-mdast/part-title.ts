/** Titles of the texts behind the main body: heading lines that together say what the front matter announces. */
import {type Context} from './context.js'
import type {Draft, HeadingDraft} from './drafts.js'
import {headingPieces} from './heading.js'
import {ordinalAt} from './ordinal.js'
import {plainText, trim} from './raw.js'
import {settle, textOf} from './settle.js'

/** Text of a heading line, its marks and values settled. */
export const headingText = (draft: HeadingDraft, context: Context): string =>
  textOf(settle(trim(headingPieces(draft)), context))

/** White space makes no difference between titles. */
export const sameTitle = (one: string, other: string): boolean => compact(one) === compact(other)
const compact = (text: string): string => text.replace(/\s+/gu, '')

/** How many of the unnumbered headings that `content` opens with say `title` when joined; 0 when they do not. */
export function titleRun(content: readonly Draft[], title: string, context: Context): number {
  const wanted = compact(title)
  const silent = {...context, report: () => {}}
  let said = ''
  for (const [index, draft] of content.entries()) {
    if (draft.type !== 'heading' || ordinalAt(plainText(headingPieces(draft))) !== undefined) return 0
    said += compact(headingText(draft, silent))
    if (said === wanted) return index + 1
    if (!wanted.startsWith(said)) return 0
  }
  return 0
}

/** The unnumbered headings that are the title: as many lines as it takes to say `expected`, else the first alone. */
export function titleHeadings(
  content: readonly Draft[],
  expected: string | undefined,
  context: Context
): readonly HeadingDraft[] {
  const count = expected === undefined ? 0 : titleRun(content, expected, context)
  if (count > 0) return content.slice(0, count).filter((draft) => draft.type === 'heading')
  const [first] = content
  const isTitle = first?.type === 'heading' && ordinalAt(plainText(headingPieces(first))) === undefined
  return isTitle ? [first] : []
}

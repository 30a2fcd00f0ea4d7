/** Where each character of a run stands in its file: the printed text is laid along the source, marks are stepped over. */

/** A character that an expression wrote: the offset of its braces is `-2 - value`. */
export const unknown = -1
/** Encode and decode the offset of an expression. */
export const expressionAt = (offset: number): number => -2 - offset

/** Marks of Markdown, table bars and the quotes of front matter: not printed. */
const silent = /[\s*_#\\`|>[\]~"'<^-]/u
/** Characters that must agree before a place is believed again. */
const anchor = 4
/** Searches that may fail before the rest of a run is given up. */
const mostFailures = 16

/**
 * Lay a text along its source.
 * @param text as printed
 * @param source the file
 * @param from offset at which to begin
 * @param to offset at which the block ends
 * @returns for each character its offset, `unknown`, or `expressionAt` its expression
 */
export function locate(text: string, source: string, from: number, to: number): Int32Array {
  const offsets = new Int32Array(text.length).fill(unknown)
  let at = from
  let failures = 0
  for (let index = 0; index < text.length;) {
    const step = stepOver(source, at, to, text[index] ?? '')
    at = step.at
    if (step.expression !== undefined) {
      const end = resume(text, index, literalAfter(source, at, to))
      offsets.fill(expressionAt(step.expression), index, end)
      index = end
      continue
    }
    if (at < to && source[at] === text[index]) {
      offsets[index++] = at++
      continue
    }
    const found = failures < mostFailures ? source.slice(at, to).indexOf(text.slice(index, index + anchor)) : -1
    if (found !== -1 && text.length - index >= anchor) at += found
    else {
      // A white space that Markdown made, an entity, or a character that is not in this block.
      if (!/\s/u.test(text[index] ?? '')) failures++
      index++
    }
  }
  return offsets
}

/** Step over what is not printed until the character, an expression, or something else is met. */
function stepOver(source: string, from: number, to: number, wanted: string): {at: number; expression?: number} {
  let at = from
  while (at < to && source[at] !== wanted) {
    if (source.startsWith('{{', at)) {
      const close = source.indexOf('}}', at)
      const after = close === -1 ? to : close + (source[close + 2] === '}' ? 3 : 2)
      // {{#if}}, {{/each}} and comments write nothing by themselves.
      if (!/^\{\{~?[#/!^]|^\{\{~?else/u.test(source.slice(at, at + 8))) return {at: after, expression: at}
      at = after
    } else if (source.startsWith('](', at)) {
      const close = source.indexOf(')', at)
      at = close === -1 ? at + 2 : close + 1
    } else if (silent.test(source[at] ?? '')) at++
    else break
  }
  return {at}
}

/** The first characters that stand in the source behind an expression. */
const literalAfter = (source: string, at: number, to: number): string =>
  /^[^\s{*_#\\`|>[\]]{0,6}/u.exec(source.slice(at, Math.min(to, at + 6)))?.[0] ?? ''

/** Where the text goes on with those characters; its end when nothing follows. */
function resume(text: string, index: number, literal: string): number {
  const found = literal === '' ? -1 : text.indexOf(literal, index)
  return found === -1 ? text.length : found
}

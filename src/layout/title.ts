/** Shape of a title: words whole, lines symmetric and of similar length, 梯形 or 菱形 (7.3.1). */
import type * as G from '../gongwen/nodes.js'
import {title as rule} from './gbt9704.js'
import {readable, type TitleBreak, titleBreaks} from './title-breaks.js'
import {textWidth} from './width.js'

/** Most lines that are shaped: no readable title has more, and the ways to cut one multiply with every line. */
const mostShaped = 5
/** A line of fewer characters looks lost; a 文种 never stands alone. */
const shortestLine = 4

/**
 * The lines of a title: the author's own where the front matter fixes them, else the best shape.
 * @returns lines that joined are the title
 */
export function titleLines(node: Pick<G.Title, 'value' | 'lines'>): readonly string[] {
  if (node.lines !== null) return node.lines
  const stage = stageMark.exec(node.value)?.[0] ?? ''
  const name = node.value.slice(0, node.value.length - stage.length)
  return stage === '' ? shaped(node.value) : [...shaped(name), stage]
}

/** How far a text has come, said at the end of its title: by practice a line of its own. */
const stageMark = /(?<=.)（(?:试行|暂行|草案|(?:[\p{Script=Han}]{0,4}(?:稿|修订|修正))|\d{4}年(?:版|修订|修正|本))）$/u

function shaped(text: string): readonly string[] {
  const widths = widthsBefore(text)
  const width = widths[text.length] ?? 0
  if (width <= rule.chars) return [text]
  const breaks = titleBreaks(text)
  const fewest = Math.ceil(width / rule.chars)
  for (let count = fewest; count <= Math.min(fewest + 2, mostShaped); count++) {
    const best = bestShape(text, widths, breaks, count)
    if (best !== undefined) return best
  }
  return filled(text, breaks)
}

/** The cheapest way to cut `title` into `count` lines; undefined when every way has a line that is too long. */
function bestShape(
  title: string,
  widths: readonly number[],
  breaks: readonly TitleBreak[],
  count: number
): readonly string[] | undefined {
  const between = (from: number, to: number): number => (widths[to] ?? 0) - (widths[from] ?? 0)
  const ideal = between(0, title.length) / count
  let best: {readonly cost: number; readonly cuts: readonly number[]} | undefined
  search(0, 0, 0, [])
  return best === undefined ? undefined : cut(title, best.cuts)

  function search(from: number, firstBreak: number, cost: number, cuts: readonly number[]): void {
    if (cuts.length === count - 1) {
      if (between(from, title.length) > rule.chars) return
      const lines = [0, ...cuts].map((start, index) => between(start, cuts[index] ?? title.length))
      const total = cost + shapeCost(lines)
      if (best === undefined || total < best.cost) best = {cost: total, cuts}
      return
    }
    for (let index = firstBreak; index < breaks.length; index++) {
      const candidate = breaks[index]
      if (candidate === undefined) continue
      const width = between(from, candidate.at)
      if (width > rule.chars) return
      // Lines of half the average are never part of a good shape; leaving them out keeps the search small.
      if (width < ideal / 2) continue
      search(candidate.at, index + 1, cost + candidate.cost, [...cuts, candidate.at])
    }
  }
}

/** Width of what stands before each place of a text: the width of any line is the difference of two. */
function widthsBefore(text: string): readonly number[] {
  const widths = [0]
  let width = 0
  for (const character of text) {
    width += textWidth(character)
    for (let unit = 0; unit < character.length; unit++) widths.push(width)
  }
  return widths
}

/** How far line widths are from 梯形 (steadily longer or shorter) or 菱形 (longest in the middle). */
function shapeCost(widths: readonly number[]): number {
  const spread = Math.max(...widths) - Math.min(...widths)
  const rises = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
  const turns = rises.slice(1).filter((rise, index) => rise > 0 && (rises[index] ?? 0) < 0).length
  const hourglass = turns * 30
  const block = spread < 1 ? 12 : 0
  const stub = (widths.at(-1) ?? 0) < shortestLine ? 50 : 0
  // Three lines read best as a diamond; a staircase is allowed.
  const staircase = widths.length > 2 && rises.every((rise) => Math.sign(rise) === Math.sign(rises[0] ?? 0)) ? 2 : 0
  return spread + hourglass + block + stub + staircase
}

const cut = (title: string, cuts: readonly number[]): readonly string[] =>
  [0, ...cuts].map((start, index) => title.slice(start, cuts[index] ?? title.length))

/** Full lines, for a title that no shape fits: broken at words where it can be, nothing is lost, nothing overflows. */
function filled(title: string, breaks: readonly TitleBreak[]): readonly string[] {
  const easy = new Set(breaks.filter(({cost}) => cost < readable).map(({at}) => at))
  const lines: string[] = []
  let line = ''
  let from = 0
  for (const character of title) {
    if (textWidth(line + character) > rule.chars) {
      const length = lastBreak(from, line.length, easy)
      lines.push(line.slice(0, length))
      from += length
      line = line.slice(length)
    }
    line += character
  }
  return [...lines, line]
}

/** How much of a full line of `length` that starts at `from` is kept: up to its last easy break in its second half. */
function lastBreak(from: number, length: number, easy: ReadonlySet<number>): number {
  for (let kept = length; kept > length / 2; kept--) if (easy.has(from + kept)) return kept
  return length
}

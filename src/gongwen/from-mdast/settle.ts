/** Raw phrasing → phrasing: values filled in, soft breaks resolved, every character and link target checked. */
import type {Position} from 'unist'
import {shortened} from '../../source/shortened.js'
import {badCharacters} from '../characters.js'
import type * as G from '../nodes.js'
import {note, span, type Context} from './context.js'
import {referenceTo} from './footnotes.js'
import {plainText, type Raw, type RawParent} from './raw.js'

/** Settle what stands in one block. */
export function settle(pieces: readonly Raw[], context: Context): G.Phrasing[] {
  const settled: G.Phrasing[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'text') append(settled, text(piece, isBreak(pieces[index - 1]), context))
    else if (piece.type === 'break') append(settled, piece)
    else if (piece.type === 'pendingNote') settled.push(referenceTo(piece))
    else if (piece.type === 'softBreak')
      append(settled, {type: 'text', value: joint(settled.at(-1), pieces[index + 1], context)})
    else for (const node of parent(piece, context)) append(settled, node)
  }
  return settled
}

const isBreak = (piece: Raw | undefined): boolean => piece?.type === 'softBreak' || piece?.type === 'break'

/** The characters of settled phrasing; a break is nothing. */
export const textOf = (nodes: readonly G.Phrasing[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : '')).join('')

function text(piece: G.Text, startsLine: boolean, context: Context): G.Text {
  if (context.blocksOf?.(piece.value) !== undefined) {
    const message = '这里的查询给出整张表或名单，不能写在标题、列表、引用或表格里。'
    note(context, 'query-place', piece.position, message, '表和名单要单独占一段，前后各空一行。')
  }
  const value = oneLine(context.fill(piece.value))
  checkCharacters(value, piece.position, context)
  return {...piece, value: startsLine ? value.trimStart() : value}
}

/** Line breaks of a value join like soft breaks; unusual spaces are plain spaces, U+3000 stays. */
const oneLine = (value: string): string =>
  value
    .replace(/(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/g, (_break, at: number, all: string) =>
      joinSpace(all.slice(0, at), all.slice(at).trimStart())
    )
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ')

/** Report the characters of `value` that must not be printed. */
export function checkCharacters(value: string, position: Position | undefined, context: Context): void {
  for (const {name, what, hint} of badCharacters(value))
    note(context, 'character-printable', position, `${name} 是${what}。`, `${hint}。`)
}

/** Nothing between two Chinese characters, else the space that a line break stands for. */
const joint = (before: G.Phrasing | undefined, after: Raw | undefined, context: Context): string =>
  before === undefined || after === undefined
    ? ''
    : joinSpace(textOf([before]), context.fill(plainText([after])).trimStart())

function joinSpace(before: string, after: string): string {
  const left = Array.from(before.slice(-2)).at(-1)
  const right = Array.from(after.slice(0, 2)).at(0)
  if (left === undefined || right === undefined || left.trim() === '') return ''
  // Chinese and Latin stand close in official documents; only two Latin words need a space between them.
  return wide.test(left) || wide.test(right) ? '' : ' '
}

/** Han characters, full-width forms and the punctuation of Chinese text. */
const wide = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\uff00-\uff60\uffe0-\uffe6〇]/u

function parent(piece: RawParent, context: Context): G.Phrasing[] {
  const children = settle(piece.children, context)
  if (children.length === 0) return []
  const position = span([piece])
  if (piece.type !== 'link') return [{type: piece.type, children, ...position}]
  const url = context.fill(piece.url ?? '').trim()
  if (url.length > longestAddress) {
    const message = `链接“${shortened(textOf(children))}”的网址有 ${url.length} 个字符，超过了 ${longestAddress} 的上限。`
    note(context, 'link-target', piece.position, message, '请核对网址，多半是把后面的文字也连了进去。')
    return children
  }
  if (isSafe(url)) return [{type: 'link', url, children, ...position}]
  note(
    context,
    'link-target',
    piece.position,
    `链接“${shortened(textOf(children))}”指向“${shortened(url, 60)}”，读者打不开或不安全。`,
    '请写以 https://、http://、mailto: 或 tel: 开头的完整网址。'
  )
  return children
}

/** No browser is sure to follow a longer one, and a PDF holds it once for every line that its link takes. */
const longestAddress = 2000

const isSafe = (url: string): boolean =>
  /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[^\s])/i.test(url) && !/\s/.test(url) && badCharacters(url).length === 0

/** Neighbouring texts are one text. */
function append(settled: G.Phrasing[], node: G.Phrasing): void {
  if (node.type === 'text' && node.value === '') return
  const last = settled.at(-1)
  if (last?.type === 'text' && node.type === 'text')
    settled.splice(-1, 1, {type: 'text', value: last.value + node.value, ...span([last, node])})
  else settled.push(node)
}

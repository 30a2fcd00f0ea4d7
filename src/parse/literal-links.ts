/**
 * URLs and e-mail addresses that stand in the text become links. GitHub's own rule lets an address run on to the next
 * space, which in Chinese text swallows the rest of the sentence; here it ends before the first character that is none
 * of a URL's.
 */
import type {Link, Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {Position} from 'unist'

const address =
  /(?<![a-z0-9])(?:https?:\/\/|www\.)(?=[a-z0-9])[a-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+|(?<![a-z0-9.+_-])[a-z0-9.+_-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi
const trailing = /[?!.,:;*_~'"-]$/
const privateUse = /\p{Co}/u

/**
 * Turn the addresses in the texts below `node` into links, in place.
 * @param node any part of a parsed tree
 * @param source the Markdown it was parsed from; positions of the pieces are found there
 */
export function linkAddresses(node: Nodes, source: string): void {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return
  const parent: Parents = node
  for (const child of parent.children) linkAddresses(child, source)
  if (!parent.children.some((child) => child.type === 'text')) return
  const children = (parent.children as PhrasingContent[]).flatMap((child) =>
    child.type === 'text' ? split(child, source) : [child]
  )
  parent.children = children
}

function split(node: Text, source: string): PhrasingContent[] {
  const pieces: (Text | Link)[] = []
  let done = 0
  for (const match of node.value.matchAll(address)) {
    const value = trimAddress(match[0])
    const end = match.index + match[0].length
    // An expression beside an address may be a part of it: then nobody can say here where it leads.
    if (value === '' || privateUse.test(node.value.slice(Math.max(0, match.index - 1), match.index))) continue
    if (end === match.index + value.length && privateUse.test(node.value.slice(end, end + 1))) continue
    if (match.index > done) pieces.push({type: 'text', value: node.value.slice(done, match.index)})
    pieces.push({type: 'link', url: target(value), children: [{type: 'text', value}]})
    done = match.index + value.length
  }
  if (pieces.length === 0) return [node]
  if (done < node.value.length) pieces.push({type: 'text', value: node.value.slice(done)})
  place(pieces, node, source)
  return pieces
}

/** Without the punctuation of the sentence around it: marks that end sentences, and brackets that nothing in it opens. */
function trimAddress(value: string): string {
  const surplus = new Map([
    [')', count(value, ')') - count(value, '(')],
    [']', count(value, ']') - count(value, '[')]
  ])
  let end = value.length
  for (; end > 0; end--) {
    const mark = value.charAt(end - 1)
    const left = surplus.get(mark) ?? 0
    if (left > 0) surplus.set(mark, left - 1)
    else if (!trailing.test(mark)) break
  }
  return value.slice(0, end)
}
const count = (text: string, character: string): number => text.split(character).length - 1

const target = (value: string): string =>
  /^https?:/i.test(value) ? value : /^www\./i.test(value) ? `http://${value}` : `mailto:${value}`

/** Give every piece its position: links are looked up in the source, texts fill what lies between. */
function place(pieces: readonly (Text | Link)[], node: Text, source: string): void {
  const {position} = node
  if (position?.start.offset === undefined || position.end.offset === undefined) return
  const from = position.start.offset
  const slice = source.slice(from, position.end.offset)
  let at = 0
  let here: Position['start'] = position.start
  const advance = (to: number): Position['start'] => {
    const lines = slice.slice(at, to).split(/\r\n|\r|\n/)
    const last = lines.at(-1) ?? ''
    const column = lines.length === 1 ? here.column + last.length : last.length + 1
    at = to
    here = {line: here.line + lines.length - 1, column, offset: from + to}
    return here
  }
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    const value = piece.type === 'link' ? (piece.children[0] as Text).value : ''
    const nextValue = next?.type === 'link' ? (next.children[0] as Text).value : undefined
    const start = here
    const end =
      piece.type === 'link'
        ? at + value.length
        : nextValue === undefined
          ? slice.length
          : Math.max(at, slice.indexOf(nextValue, at))
    piece.position = {start, end: advance(end)}
    if (piece.type === 'link') for (const text of piece.children) text.position = piece.position
  }
}

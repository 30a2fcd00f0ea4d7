/**
 * A signature that misses page 1 by a single row comes nearer to the text, as 7.3.5.5 allows, rather than take a line of
 * the text overleaf. Counted on the grid, without fonts, so that every format decides alike.
 */
import type * as G from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'
import {textStart} from './first-page.js'
import {grid, indent, rowPitch, signature, sizes, typeArea} from './gbt9704.js'
import {mmToPt} from './units.js'
import {textWidth} from './width.js'

/** The tree with its signature drawn up where that saves a page; else the very same tree. */
export function settleClosing(tree: G.Gongwen): G.Gongwen {
  const body = tree.children.find((part) => part.type === 'mainBody')
  const block = body?.children.find((child) => child.type === 'signatureBlock')
  // The picture of a seal reaches below the date: drawn up it would take as many rows.
  if (body === undefined || block?.seal !== 'placeholder') return tree
  const text = textRows(body)
  const room = Math.floor((mmToPt(typeArea.bottom) - textStart(tree) + rowPitch - sizes.san) / rowPitch + markSlack)
  const rows = text === undefined ? undefined : text + block.children.length
  const misses = rows !== undefined && rows + signature.sealedRowsAbove > room
  if (!misses || rows + signature.tightRowsAbove > room) return tree
  const tight: G.SignatureBlock = {...block, tight: true}
  const children = body.children.map((child) => (child === block ? tight : child))
  return {...tree, children: tree.children.map((part) => (part === body ? {...body, children} : part))}
}

/** Part of a row by which the ink of the mark is lower than the size that `textStart` counts. */
const markSlack = 0.15

/** Rows of the text above the signature; undefined when it holds more than plain text. */
function textRows(body: G.MainBody): number | undefined {
  let rows = 0
  for (const child of body.children) {
    if (child.type === 'title' || child.type === 'recipients') continue
    if (child.type === 'signatureBlock') return rows
    if (child.type !== 'paragraph' && child.type !== 'heading') return undefined
    rows += Math.ceil((indent.paragraph + textWidth(textOf(child))) / grid.chars)
  }
  return undefined
}

const textOf = (node: G.GongwenNode): string => {
  const number = 'ordinal' in node ? (node.ordinal?.printed ?? '') : ''
  return node.type === 'text' ? node.value : number + childrenOf(node).map(textOf).join('')
}

/** A document as its words in their order: what peers are given. */
import type {Gongwen, GongwenNode} from '../src/gongwen/nodes.js'
import {childrenOf} from '../src/gongwen/walk.js'
import {dateText, documentNumberText, formFieldText} from '../src/layout/text.js'
import type {PlainBlock, PlainDocument} from './peers/job.js'

/** Nodes whose children are blocks of their own. */
const containers = new Set<GongwenNode['type']>([
  'gongwen',
  'masthead',
  'jointMark',
  'mainBody',
  'enclosure',
  'attachment',
  'form',
  'contacts',
  'attachmentNote',
  'signatureBlock',
  'signatories',
  'imprint'
])

/** The words of a tree. */
export const plainDocument = (name: string, tree: Gongwen): PlainDocument => ({name, blocks: blocksOf(tree)})

function blocksOf(node: GongwenNode): readonly PlainBlock[] {
  if (containers.has(node.type)) return childrenOf(node).flatMap(blocksOf)
  if (node.type === 'table') return [tableOf(node)]
  const text = textOf(node)
  if (text === '') return []
  if (node.type === 'title' || node.type === 'heading' || node.type === 'paragraph') return [{type: node.type, text}]
  return [{type: 'line', text}]
}

/** Cells that span are followed by empty ones, so that every row is as long as the longest. */
function tableOf(table: GongwenNode): PlainBlock {
  const rows = childrenOf(table).map((row) =>
    childrenOf(row).flatMap((cell) => {
      const span = cell.type === 'tableCell' ? cell.colSpan : 1
      return [textOf(cell), ...Array.from({length: span - 1}, () => '')]
    })
  )
  const longest = Math.max(...rows.map((row) => row.length))
  return {type: 'table', rows: rows.map((row) => [...row, ...Array.from({length: longest - row.length}, () => '')])}
}

function textOf(node: GongwenNode): string {
  if (node.type === 'documentNumber') return documentNumberText(node)
  if (node.type === 'documentDate') return dateText(node.date, node.form)
  if (node.type === 'formField') return formFieldText(node)
  const own = 'ordinal' in node ? (node.ordinal?.printed ?? '') : 'label' in node ? `${node.label}：` : ''
  return own + ('value' in node ? (node.value ?? '') : childrenOf(node).map(textOf).join(''))
}

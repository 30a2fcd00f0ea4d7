/** 表格: columns by content, the header repeated on every page, rows taller than a page split, nothing lost. */
import type * as G from '../../gongwen/nodes.js'
import {columnShares} from '../../layout/columns.js'
import {page, rowPitch, tableRule} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {mmToPt, pt} from '../../layout/units.js'
import {type GapBox, type LineBox, moved} from '../box.js'
import type {Item, RuleItem, StructureElement} from '../page-model.js'
import {spansOf} from '../spans.js'
import type {Composed, State} from '../state.js'
import {textLines} from '../text-lines.js'
import {column} from './body-text.js'

/** Left edges of the columns and the right edge of the table, in points on the sheet. */
type Edges = readonly number[]

/** Compose a table over the whole width of 版心. */
export function composeTable(node: G.Table, state: State): Composed {
  const edges = edgesOf(columnShares(node))
  const rows = node.children.map((row) => ({row, ...composeRow(row, node, edges, state)}))
  const header = rows.filter(({row}) => row.header).flatMap(({boxes}) => keepAll(boxes))
  const body = rows.filter(({row}) => !row.header).flatMap(({boxes}) => boxes.map((box) => ({...box, repeat: header})))
  const room: GapBox = {kind: 'gap', advance: pt(rowPitch - styles.tableCell.size), keepWithNext: true}
  return {
    boxes: [room, ...header, ...body, {...room, keepWithNext: false}],
    elements: [
      state.element(
        'Table',
        rows.map(({element}) => element)
      )
    ]
  }
}

function edgesOf(shares: readonly number[]): Edges {
  const edges: number[] = [column.left]
  for (const share of shares) edges.push((edges.at(-1) ?? 0) + share * column.width)
  return edges
}

const keepAll = (boxes: readonly LineBox[]): LineBox[] => boxes.map((box) => ({...box, keepWithNext: true}))

function composeRow(
  row: G.TableRow,
  table: G.Table,
  edges: Edges,
  state: State
): {boxes: LineBox[]; element: StructureElement} {
  const style = row.header ? styles.tableHeader : styles.tableCell
  const cells = row.children.map((cell, index) => {
    const spans = spansOf(cell.children, style.face, state)
    const links = spans.links.map((link) => link.element)
    const element = row.header ? state.element('TH', links, 'Column') : state.element('TD', links)
    const left = edges[index] ?? column.left
    const right = edges[index + 1] ?? column.right
    const lines = textLines(
      spans,
      {
        style: {...style, align: row.header ? 'center' : alignment[table.align[index] ?? 'left']},
        left: left + tableRule.padding,
        width: right - left - 2 * tableRule.padding,
        node: cell,
        element: element.id
      },
      state
    )
    return {element, lines}
  })
  return {
    boxes: rowBoxes(
      cells.map(({lines}) => lines),
      edges
    ),
    element: state.element(
      'TR',
      cells.map(({element}) => element)
    )
  }
}

const alignment = {left: 'start', center: 'center', right: 'end'} as const

/** One box a row; a row taller than half a page is cut into boxes of that height, so that it can go on overleaf. */
function rowBoxes(cells: readonly (readonly LineBox[])[], edges: Edges): LineBox[] {
  const {pitch} = styles.tableCell
  const most = Math.floor(mmToPt(page.typeArea.height) / 2 / pitch)
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length))
  const boxes: LineBox[] = []
  for (let from = 0; from < lineCount; from += most) {
    const part = cells.map((lines) => lines.slice(from, from + most))
    const partLines = Math.min(most, lineCount - from)
    const height = pt(partLines * pitch + 2 * tableRule.padding)
    const items: Item[] = part.flatMap((lines) => {
      // Cells are centred on the height of their row, as forms and lists are.
      const top = (height - lines.length * pitch) / 2 + (pitch - styles.tableCell.size) / 2
      return lines.flatMap((line, index) => line.items.map((item) => moved(item, 0, top + index * pitch)))
    })
    boxes.push({kind: 'box', height, advance: height, items: [...items, ...frame(edges, height)], keepWithNext: false})
  }
  return boxes
}

function frame(edges: Edges, height: number): RuleItem[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): RuleItem => ({
    kind: 'rule',
    x1: pt(x1),
    y1: pt(y1),
    x2: pt(x2),
    y2: pt(y2),
    weight: tableRule.weight,
    ink: 'black'
  })
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  return [
    rule(left, 0, right, 0),
    rule(left, height, right, height),
    ...edges.map((edge) => rule(edge, 0, edge, height))
  ]
}

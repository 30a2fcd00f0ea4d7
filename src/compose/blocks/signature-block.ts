import type * as G from '../../gongwen/nodes.js'
import type {RasterPicture} from '../../gongwen/picture.js'
import {rowPitch, signature} from '../../layout/gbt9704.js'
import {sealPicture, sealPlace, sealText} from '../../layout/seal.js'
import {type SignatureLine, signatureGeometry} from '../../layout/signature.js'
import {partFaces, styles} from '../../layout/styles.js'
import {pt} from '../../layout/units.js'
import type {Box, LineBox} from '../box.js'
import type {ImageItem} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {cellOf, keptWithNext, textLines, withLast} from '../text-lines.js'
import {column} from './body-text.js'

/**
 * 署名、成文日期 with the room of the seals, or 签名章 with the date; bound to the text above, so that no page holds it alone
 * (7.3.5). Rows of seals of a 联合行文 may go on overleaf; a name and its date never part.
 */
export function composeSignatureBlock(node: G.SignatureBlock, state: State): Composed {
  const {rowsAbove, lines} = signatureGeometry(node)
  const elements: Composed['elements'][number][] = []
  const rows = new Map<number, LineBox[][]>()
  for (const line of lines) {
    // 职务 and name of a signer are one.
    const element = line.part === 'name' && signs(line) ? (elements.at(-1) ?? state.element('P')) : state.element('P')
    if (element !== elements.at(-1)) elements.push(element)
    rows.set(line.row, [...(rows.get(line.row) ?? []), setLine(line, element.id, state)])
  }
  const order = [...rows.keys()].toSorted((a, b) => a - b)
  const boxes = order.flatMap((row, index): readonly Box[] => {
    const set = besideEachOther(rows.get(row) ?? [])
    const next = order[index + 1]
    if (next === undefined) return withLast(set, {keepWithNext: false})
    const empty = next - row - 1
    const keepWithNext = empty < signature.sealRows - 1
    const kept = set.map((box) => ({...box, keepWithNext}))
    if (keepWithNext) return empty === 0 ? kept : [...kept, rowsOf(empty, true)]
    // Between rows of seals a page may end, with the lower half of a seal on it and the upper half overleaf.
    const half = signature.sealedRowsAbove
    const room: LineBox = {kind: 'box', height: pt(0), advance: pt(half * rowPitch), items: [], keepWithNext: true}
    return [
      ...withLast(kept, {height: pt(styles.issuerSignature.size + half * rowPitch)}),
      rowsOf(empty - half, false),
      room
    ]
  })
  const block = {boxes: [rowsOf(rowsAbove, true), ...boxes], elements}
  const picture = sealPicture(node, state.pictures)
  return picture === undefined ? block : withSeal(block, node, picture, state)
}

/** The seal lies under name and date, which stay readable; what it reaches below the date is kept free on the page. */
function withSeal({boxes, elements}: Composed, node: G.SignatureBlock, picture: RasterPicture, state: State): Composed {
  const place = sealPlace(node, picture)
  const first = boxes.find((box) => box.kind === 'box')
  const last = boxes.findLast((box) => box.kind === 'box')
  if (place === undefined || first === undefined || last === undefined) return {boxes, elements}
  const element = state.element('Figure', [], {alt: sealText})
  const image: ImageItem = {
    kind: 'image',
    x: pt(column.left + place.left),
    y: pt(0 - place.above),
    width: place.width,
    height: place.height,
    picture,
    element: element.id
  }
  const sealed = boxes.map((box): Box => {
    if (box.kind !== 'box') return box
    const items = box === first ? [image, ...box.items] : box.items
    return {...box, items, height: box === last ? pt(box.height + place.belowDate) : box.height}
  })
  return {boxes: sealed, elements: [...elements, element]}
}

const rowsOf = (count: number, keepWithNext: boolean): Box => ({
  kind: 'gap',
  advance: pt(count * rowPitch),
  keepWithNext
})

const signs = ({node}: SignatureLine): boolean => node.type === 'signer'

/** The pieces of one row in one box; a piece that alone takes several lines stays as it is. */
function besideEachOther(pieces: readonly (readonly LineBox[])[]): readonly LineBox[] {
  const [only = [], ...others] = pieces
  if (others.length === 0) return only
  const [first] = only
  return first === undefined ? [] : [{...first, items: pieces.flat().flatMap(({items}) => items)}]
}

function setLine(line: SignatureLine, element: number, state: State): LineBox[] {
  const style = styles[line.node.type]
  const width = column.width - line.right * cellOf(style.size)
  const face = line.part === 'name' && signs(line) ? partFaces.signerName : style.face
  const setting = {style, left: column.left, width, node: line.node, element}
  return keptWithNext(textLines(plainSpans(line.text, face), setting, state))
}

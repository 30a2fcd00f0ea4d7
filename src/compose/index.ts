/** Gongwen tree → page model: the whole composition, read from top to bottom. */
import type * as G from '../gongwen/nodes.js'
import {line, page, title as titleRule, typeArea} from '../layout/gbt9704.js'
import {mmToPt, pt, type Pt} from '../layout/units.js'
import {composeAttachment} from './blocks/attachment.js'
import {composeBlock} from './blocks/index.js'
import {composeTitle} from './blocks/title.js'
import {type Box, moved} from './box.js'
import type {FontLibrary} from './fonts/library.js'
import {composeHead, type Head} from './head/head.js'
import {type ComposedImprint, composeImprint, imprintBottom} from './imprint.js'
import {composePageNumber} from './page-number.js'
import type {Item, OutlineEntry, Page, PageModel} from './page-model.js'
import {type FilledPage, paginate} from './paginate.js'
import {type Side, sidesOf} from './sides.js'
import {type Composed, createState, joined, type MissingGlyph, nothing, type State} from './state.js'
import {withLast} from './text-lines.js'

/** The pages of a document, and the characters that no face has: a model with any must not be published. */
export interface Composition {
  readonly model: PageModel
  readonly missing: readonly MissingGlyph[]
}

/** Compose a document. Throws `FontError` when a font file is broken. */
export function compose(tree: G.Gongwen, fonts: FontLibrary): Composition {
  const state = createState(fonts)
  const head = headOf(tree, state)
  const flow = joined(tree.children.map((child) => flowOf(child, state)))
  const imprint = imprintOf(tree, state)
  const filled = paginate(flow.boxes, frameBelow(head))
  const sides = sidesOf({
    pageCount: filled.length,
    lastEnd: filled.at(-1)?.end ?? pt(0),
    imprintTop: imprint === undefined ? undefined : pt(imprintBottom - imprint.height - mmToPt(line)),
    variant: tree.variant
  })
  const pages = sides.map((side, index) => pageOf(side, index, {tree, head, filled, imprint, state}))
  const structure = state.element('Document', [...head.elements, ...flow.elements, ...(imprint?.elements ?? [])])
  return {model: {pages, structure, outline: outlineOf(filled)}, missing: state.missing}
}

function headOf(tree: G.Gongwen, state: State): Head {
  const masthead = tree.children.find((child) => child.type === 'masthead')
  if (masthead === undefined) return {items: [], bottom: mmToPt(typeArea.top), elements: []}
  return composeHead(masthead, tree.variant, state)
}

function imprintOf(tree: G.Gongwen, state: State): ComposedImprint | undefined {
  const imprint = tree.children.find((child) => child.type === 'imprint')
  const composed = imprint === undefined ? undefined : composeImprint(imprint, tree.variant, state)
  return composed === undefined || composed.height === 0 ? undefined : composed
}

/** The title of page 1 stands two lines below the head. */
const frameBelow = (head: Head): {firstTop: Pt; top: Pt; bottom: Pt} => ({
  firstTop: pt(head.bottom + mmToPt(titleRule.above)),
  top: mmToPt(typeArea.top),
  bottom: mmToPt(typeArea.bottom)
})

function flowOf(child: G.Gongwen['children'][number], state: State): Composed {
  switch (child.type) {
    case 'masthead':
    case 'imprint':
      return nothing
    case 'attachment':
      return composeAttachment(child, state)
    case 'mainBody':
      return mainBodyOf(child, state)
  }
}

function mainBodyOf(body: G.MainBody, state: State): Composed {
  const parts = body.children.map((child): Composed => {
    if (child.type !== 'title') return composeBlock(child, state)
    const element = state.element('H1')
    const boxes = composeTitle(child, element, 1, state)
    const below = boxes.at(-1)
    return {
      boxes: below === undefined ? [] : withLast(boxes, {advance: pt(below.height + mmToPt(titleRule.below))}),
      elements: [element]
    }
  })
  // What closes a document is bound to the text above it: no page holds a signature alone (7.3.5.5).
  return joined(
    parts.map((part, index) => {
      const next = body.children[index + 1]?.type ?? 'none'
      return closing.has(next) ? {...part, boxes: boundToNext(part.boxes)} : part
    })
  )
}

const closing: ReadonlySet<string> = new Set(['attachmentNote', 'signatureBlock', 'annotation'])

const boundToNext = (boxes: readonly Box[]): readonly Box[] =>
  boxes.map((box, index) =>
    index === boxes.length - 1 && box.kind !== 'pageBreak' ? {...box, keepWithNext: true} : box
  )

interface Parts {
  readonly tree: G.Gongwen
  readonly head: Head
  readonly filled: readonly FilledPage[]
  readonly imprint: ComposedImprint | undefined
  readonly state: State
}

function pageOf(side: Side, index: number, {tree, head, filled, imprint, state}: Parts): Page {
  const items: Item[] = []
  if (index === 0) items.push(...head.items)
  if (side.content !== null) items.push(...(filled[side.content]?.items ?? []))
  if (side.imprint && imprint !== undefined) {
    items.push(...imprint.items.map((item) => moved(item, 0, imprintBottom - imprint.height)))
  }
  if (side.numbered) items.push(...composePageNumber(index + 1, tree, state))
  return {width: mmToPt(page.width), height: mmToPt(page.height), items}
}

const outlineOf = (filled: readonly FilledPage[]): OutlineEntry[] =>
  filled.flatMap(({anchors}, index) => anchors.map((anchor) => ({...anchor, page: index})))

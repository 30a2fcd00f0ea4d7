/** Gongwen tree → page model: the whole composition, read from top to bottom. */
import type * as G from '../gongwen/nodes.js'
import {noPictures, type Pictures} from '../gongwen/picture.js'
import {line, title as titleRule, typeArea} from '../layout/gbt9704.js'
import {mmToPt, pt} from '../layout/units.js'
import {composeAttachment} from './blocks/attachment.js'
import {composeFootnote} from './blocks/footnote.js'
import {composeForm} from './blocks/form.js'
import {composeEnclosure} from './blocks/enclosure.js'
import {joinedFlow} from './blocks/flow.js'
import {composeBlock} from './blocks/index.js'
import {composeTitle} from './blocks/title.js'
import {moved, type Orientation} from './box.js'
import {keptBlock, keptFurniture} from './compose-memory.js'
import {composeDraftLabel, composeWatermark} from './draft.js'
import type {FontLibrary} from './fonts/library.js'
import {composeHead, type Head} from './head/head.js'
import {type ComposedImprint, composeImprint, imprintBottom} from './imprint.js'
import {composePageNumber} from './page-number.js'
import type {Item, LinkTarget, OutlineEntry, Page, PageModel} from './page-model.js'
import {type FilledPage, type Frame, paginate} from './paginate.js'
import {sheets} from './sheet.js'
import {placesOf, resolveLinks} from './places.js'
import {type Side, sidesOf} from './sides.js'
import {type Composed, createState, joined, type MissingGlyph, nothing, type Shared, type State} from './state.js'
import {withLast} from './text-lines.js'

/** The pages of a document, and the characters that no face has: a model with any must not be published. */
export interface Composition {
  readonly model: PageModel
  readonly missing: readonly MissingGlyph[]
}

/** Compose a document. Throws `FontError` when a font file is broken. */
export function compose(
  tree: G.Gongwen,
  fonts: FontLibrary,
  pictures: Pictures = noPictures,
  shared: Shared = {}
): Composition {
  shared.memory?.blocks.begin()
  shared.memory?.furniture.begin()
  const state = createState(fonts, pictures, shared)
  const head = headOf(tree, state)
  const flow = joined(tree.children.map((child) => flowOf(child, state)))
  const imprint = imprintOf(tree, state)
  const footnotes = tree.children.flatMap((child) =>
    child.type === 'footnote' ? [{number: child.number, ...composeFootnote(child, state)}] : []
  )
  const notes = new Map(footnotes.map(({number, lines}) => [number, lines]))
  const isForm = tree.genre === 'application-form'
  const frame = frameBelow(head)
  // What is no 公文 has no head to keep away from.
  const firstTop = isForm || tree.genre === 'working-paper' ? frame.top : frame.firstTop
  const filled = paginate(flow.boxes, {...frame, firstTop, notes}, state.memory)
  const sides = sidesOf({
    pageCount: filled.length,
    // The 版记 stands at the foot of an upright page.
    lastEnd: filled.at(-1)?.orientation === 'landscape' ? pt(Infinity) : (filled.at(-1)?.end ?? pt(0)),
    imprintTop: imprint === undefined ? undefined : pt(imprintBottom - imprint.height - mmToPt(line)),
    variant: tree.variant,
    numbered: !isForm
  })
  const places = placesOf(filled)
  const pages = sides.map((side, index) => pageOf(side, index, {tree, head, filled, imprint, places, state}))
  const structure = state.element('Document', [
    ...head.elements,
    ...flow.elements,
    ...footnotes.map(({element}) => element),
    ...(imprint?.elements ?? [])
  ])
  return {model: {pages, structure, outline: outlineOf(filled)}, missing: state.missing}
}

function headOf(tree: G.Gongwen, state: State): Head {
  const masthead = tree.children.find((child) => child.type === 'masthead')
  if (masthead === undefined) return {items: [], bottom: mmToPt(typeArea.top), elements: []}
  return composeHead(masthead, tree.variant, state)
}

function imprintOf(tree: G.Gongwen, state: State): ComposedImprint | undefined {
  const imprint = tree.children.find((child) => child.type === 'imprint')
  const composed = imprint === undefined ? undefined : composeImprint(imprint, tree, state)
  return composed === undefined || composed.height === 0 ? undefined : composed
}

/** The title of page 1 stands two lines below the head. */
const frameBelow = (head: Head): Frame => ({
  firstTop: pt(head.bottom + mmToPt(titleRule.above)),
  top: sheets.portrait.top,
  bottom: sheets.portrait.bottom,
  landscape: sheets.landscape
})

function flowOf(child: G.Gongwen['children'][number], state: State): Composed {
  switch (child.type) {
    case 'masthead':
    case 'footnote':
    case 'imprint':
      return nothing
    case 'enclosure':
      return composeEnclosure(child, state)
    case 'attachment':
      return holdsForms(child)
        ? keptBlock(child, '', state, (own) => composeAttachment(child, own))
        : composeAttachment(child, state)
    case 'form':
      return composeForm(child, 0, state)
    case 'mainBody':
      return mainBodyOf(child, state)
  }
}

const holdsForms = (node: G.Attachment): boolean => node.children.some(({type}) => type === 'form')

function mainBodyOf(body: G.MainBody, outer: State): Composed {
  const blockOf = (child: G.MainBody['children'][number], state: State): Composed => {
    if (child.type !== 'title') return composeBlock(child, state)
    const element = state.element('H1')
    const boxes = composeTitle(child, element, 1, state)
    const below = boxes.at(-1)
    return {
      boxes: below === undefined ? [] : withLast(boxes, {advance: pt(below.height + mmToPt(titleRule.below))}),
      elements: [element]
    }
  }
  return joinedFlow(body.children, (child) => keptBlock(child, '', outer, (state) => blockOf(child, state)))
}

interface Parts {
  readonly tree: G.Gongwen
  readonly head: Head
  readonly filled: readonly FilledPage[]
  readonly imprint: ComposedImprint | undefined
  readonly places: ReadonlyMap<string, LinkTarget>
  readonly state: State
}

/** A side: what stands around its content is composed at once, its content when somebody reads it. */
function pageOf(side: Side, index: number, {tree, head, filled, imprint, places, state}: Parts): Page {
  const content = side.content === null ? undefined : filled[side.content]
  const sheet = sheets[content?.orientation ?? 'portrait']
  const above: Item[] = [...composeWatermark(tree, sheet, state)]
  if (index === 0) above.push(...composeDraftLabel(tree, state), ...head.items)
  const below: Item[] = []
  if (side.imprint && imprint !== undefined) {
    below.push(...imprint.items.map((item) => moved(item, 0, imprintBottom - imprint.height)))
  }
  if (side.numbered) below.push(...numberOf(index + 1, sheet.orientation, tree, state))
  return {
    width: sheet.width,
    height: sheet.height,
    get items() {
      return resolveLinks([...above, ...(content?.items ?? []), ...below], places)
    }
  }
}

const numberOf = (number: number, orientation: Orientation, tree: G.Gongwen, state: State): readonly Item[] =>
  keptFurniture(`${number} ${orientation}`, state, (own) => composePageNumber(number, orientation, tree, own))

const outlineOf = (filled: readonly FilledPage[]): OutlineEntry[] =>
  filled.flatMap(({anchors}, page) => anchors.map(({title, level, y}) => ({title, level, y, page})))

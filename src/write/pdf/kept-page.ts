/**
 * A page that holds the very same items as in the last version of its document is not spelled again: what drawing it did to
 * the rest of the file is done once more in the same order, and its operators are those of the last time.
 */
import type {Face} from '../../compose/fonts/face.js'
import type {ElementId, FieldItem, Item, LinkItem, Page} from '../../compose/page-model.js'
import {type ContentContext, pageContent} from './content.js'
import type {EmbeddedFace} from './embedded-face.js'
import {codeOf} from './glyph-codes.js'

/** What drawing a page did, in its order. */
type Step =
  | {readonly kind: 'mark'; readonly element: ElementId; readonly role: string}
  /** Characters that the page had not shown in this face before. */
  | {readonly kind: 'text'; readonly face: Face; readonly text: string}
  | {readonly kind: 'link'; readonly item: LinkItem}
  | {readonly kind: 'field'; readonly item: FieldItem}

/** How the characters of a page stand in its operators. */
interface KeptFace {
  readonly face: Face
  readonly name: string
  /** In the order in which the page first shows them. */
  readonly codes: ReadonlyMap<string, string>
}

/** A drawn page. */
export interface KeptPage {
  readonly height: number
  readonly items: readonly Item[]
  readonly steps: readonly Step[]
  readonly faces: readonly KeptFace[]
  readonly content: Uint8Array
}

/** The faces that the file holds so far. */
export interface FacesInFile {
  get(face: Face): EmbeddedFace | undefined
  readonly size: number
}

/**
 * The operators of a page, from the last version where they are the same.
 * @param before what the last version had in its place
 * @returns them, and the page to be kept; undefined where it shows what this does not follow: pictures, values of fields
 */
export function drawnPage(
  page: Page,
  context: ContentContext,
  faces: FacesInFile,
  before: KeptPage | undefined
): {readonly content: Uint8Array; readonly kept: KeptPage | undefined} {
  const {items, width, height} = page
  if (
    before !== undefined &&
    before.height === height &&
    isSame(before.items, items) &&
    agrees(before, context, faces)
  ) {
    repeat(before.steps, context)
    return {content: before.content, kept: before}
  }
  const notes = noting(context)
  const content = Buffer.from(pageContent({width, height, items}, notes.context), 'latin1')
  const known = notes.faces()
  return {content, kept: known && {height, items, content, steps: notes.steps, faces: known}}
}

const isSame = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

/** Whether the rest of the file gives the page the same names. Nothing is changed by asking. */
function agrees({steps, faces}: KeptPage, {structure}: ContentContext, inFile: FacesInFile): boolean {
  let added = 0
  for (const {face, name, codes} of faces) {
    const known = inFile.get(face)
    if ((known?.name ?? `F${inFile.size + ++added}`) !== name) return false
    let next = (known?.size() ?? 0) + 1
    for (const [character, code] of codes) if ((known?.codeOf(character) ?? codeOf(next++)) !== code) return false
  }
  return steps.every((step) => step.kind !== 'mark' || structure.roleOf(step.element) === step.role)
}

function repeat(steps: readonly Step[], {page, structure, embed, link, field}: ContentContext): void {
  for (const step of steps) {
    if (step.kind === 'mark') structure.mark(step.element, page)
    else if (step.kind === 'text') embed(step.face).encode(step.text)
    else if (step.kind === 'link') link(step.item)
    else field(step.item)
  }
}

/** A context that notes what is done in it. */
function noting(context: ContentContext): {
  readonly context: ContentContext
  readonly steps: readonly Step[]
  /** Undefined when something was done that is not noted. */
  readonly faces: () => readonly KeptFace[] | undefined
} {
  const {structure} = context
  const steps: Step[] = []
  const shown = new Map<Face, {readonly noted: EmbeddedFace; readonly characters: Set<string>}>()
  let isNoted = true
  const noted = (face: Face): EmbeddedFace => {
    const embedded = context.embed(face)
    const known = shown.get(face)
    if (known !== undefined) return known.noted
    const characters = new Set<string>()
    const encode: EmbeddedFace['encode'] = (text) => {
      let fresh = ''
      for (const character of text) {
        if (characters.has(character)) continue
        characters.add(character)
        fresh += character
      }
      if (fresh !== '') steps.push({kind: 'text', face, text: fresh})
      return embedded.encode(text)
    }
    shown.set(face, {noted: {...embedded, encode}, characters})
    return {...embedded, encode}
  }
  return {
    steps,
    faces: () =>
      isNoted
        ? [...shown].map(
            ([
              face,
              {
                noted: {name, codeOf: code},
                characters
              }
            ]) => ({
              face,
              name,
              codes: new Map([...characters].map((character) => [character, code(character) ?? '']))
            })
          )
        : undefined,
    context: {
      ...context,
      structure: {
        ...structure,
        mark: (element, page) => {
          steps.push({kind: 'mark', element, role: structure.roleOf(element)})
          return structure.mark(element, page)
        }
      },
      embed: noted,
      image: (picture) => {
        isNoted = false
        return context.image(picture)
      },
      link: (item) => {
        steps.push({kind: 'link', item})
        context.link(item)
      },
      field: (item) => {
        // A value is spelled elsewhere, in the same faces.
        if (item.shown.length > 0) isNoted = false
        steps.push({kind: 'field', item})
        context.field(item)
      }
    }
  }
}

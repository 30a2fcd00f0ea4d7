/**
 * 邮件合并: what the letters of one template have in common of a face is packed once and stands in each of their files
 * beside the little that is their own. A letter's file depends on the template and on its own text, never on its fellows.
 */
import {createHash} from 'node:crypto'
import type {Face} from '../../compose/fonts/face.js'
import type {PageModel} from '../../compose/page-model.js'
import {addCode, type GlyphCodes} from './glyph-codes.js'
import {type PackedStream, type PackedSubset, packSubset} from './pack-subset.js'

/** A subset that several files hold. */
export interface SharedSubset {
  readonly codes: ReadonlyMap<string, string>
  /** Texts that need nothing else, encoded. */
  readonly texts: Map<string, string>
  readonly packed: PackedSubset
}

/** The subsets that the files of one template share. */
export interface SharedFaces {
  /** For the faces of a document what it shares with others. Throws `FontError`. */
  of(model: PageModel): Promise<ReadonlyMap<Face, SharedSubset>>
}

/** Shorter texts stand in a letter by chance, in this face or that. */
const shortest = 4

/** Subsets that are remembered: each way through the conditions of a template makes some. */
const most = 64

/**
 * Nothing is packed yet.
 * @param texts what letters have in common, in pieces that are printed without a gap: those that a letter prints in a
 * face are in the subset that it shares
 */
export function sharedFaces(texts: readonly string[]): SharedFaces {
  const pieces = [...new Set(texts)].filter((text) => text.length >= shortest)
  const known = new Map<Face, Map<string, SharedSubset>>()
  const subsetOf = async (face: Face, printed: string): Promise<SharedSubset | undefined> => {
    const common = pieces.filter((piece) => printed.includes(piece)).join('')
    if (common === '') return undefined
    const subsets = known.get(face) ?? new Map<string, SharedSubset>()
    known.set(face, subsets)
    const shared = subsets.get(common) ?? (await packed(face, common))
    if (subsets.size < most) subsets.set(common, shared)
    return shared
  }
  return {
    of: async (model) => {
      const shared = new Map<Face, SharedSubset>()
      for (const [face, printed] of printedIn(model)) {
        const subset = await subsetOf(face, printed)
        if (subset !== undefined) shared.set(face, subset)
      }
      return shared
    }
  }
}

async function packed(face: Face, text: string): Promise<SharedSubset> {
  const codes: GlyphCodes = new Map()
  const subset = face.subset()
  for (const character of text) if (!codes.has(character)) addCode(codes, subset, character)
  const {program, unicode, ...plain} = await packSubset(face, subset)
  return {codes, texts: new Map(), packed: {...plain, program: digested(program), unicode: digested(unicode)}}
}

const digested = (stream: PackedStream): PackedStream => ({
  ...stream,
  digest: createHash('sha256').update(stream.bytes).digest()
})

/** All text of a document by its face, lines joined. */
function printedIn({pages}: PageModel): ReadonlyMap<Face, string> {
  const printed = new Map<Face, string>()
  for (const {items} of pages)
    for (const item of items)
      if (item.kind === 'text') printed.set(item.face, (printed.get(item.face) ?? '') + item.text)
  return printed
}

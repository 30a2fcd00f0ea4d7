/** Characters as the codes that a subset gives them, in the spelling of PDF strings. */
import type {FaceSubset} from '../../compose/fonts/subset.js'
import {literalByte} from './values.js'

/** Codes by character, two bytes each. */
export type GlyphCodes = Map<string, string>

/** The code of a glyph by its id. */
export const codeOf = (gid: number): string => literalByte(gid >> 8) + literalByte(gid & 0xff)

/** Give a character a code in a subset. Throws when the face lacks it. */
export function addCode(codes: GlyphCodes, subset: FaceSubset, character: string): string {
  const code = codeOf(subset.include(character.codePointAt(0) ?? 0))
  codes.set(character, code)
  return code
}

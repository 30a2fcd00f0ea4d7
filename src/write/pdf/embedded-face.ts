/** A face inside the file: encodes text while pages are written, and is written itself when its glyphs are known. */
import type {Face} from '../../compose/fonts/face.js'
import type {PdfDocument} from './document.js'
import {addCode, type GlyphCodes} from './glyph-codes.js'
import type {PdfReference} from './objects.js'
import {type PackedSubset, packSubset, plainSubset} from './pack-subset.js'
import type {PdfMemory} from './pdf-memory.js'
import type {SharedSubset} from './shared-faces.js'
import {decimal} from './values.js'
import {writeFont} from './write-font.js'

/** A font of the file: a subset of a face. */
export interface EmbeddedFont {
  /** Its name in the resources of pages. */
  readonly name: string
  readonly ref: PdfReference
}

/** Text in one font. */
export interface EncodedText {
  readonly font: EmbeddedFont
  /** A PDF string of glyph ids of two bytes each. */
  readonly string: string
}

/** A face of one file: its own subset, and the one that it shares with other files. */
export interface EmbeddedFace {
  /** A text that is not empty, in pieces of one font each. Throws when the face lacks a character. */
  encode(text: string): readonly EncodedText[]
  /** Its name, which that of its font begins with. */
  readonly name: string
  /** The code of a character in its own subset; undefined when that does not hold it yet. */
  codeOf(character: string): string | undefined
  /** Glyphs of its own subset so far. */
  size(): number
  /** The fonts in which text was encoded so far. */
  fonts(): readonly EmbeddedFont[]
  /** Pack what was encoded: call it when all is. Throws `FontError`. @returns writes the fonts */
  pack(): Promise<() => void>
}

/** Texts that are remembered of a face: more than the letters of one template have in common. */
const mostTexts = 1024

/** What is packed already: what other files hold of a face too, and what the last version of this one held. */
export interface PackedBefore {
  readonly shared?: SharedSubset | undefined
  readonly memory?: PdfMemory | undefined
}

/** Embed a face under a name. */
export function embedFace(
  doc: PdfDocument,
  face: Face,
  name: string,
  {shared, memory}: PackedBefore = {}
): EmbeddedFace {
  const subset = face.subset()
  const codes: GlyphCodes = new Map()
  let own: EmbeddedFont | undefined
  let common: EmbeddedFont | undefined
  const inOwn = (string: string): EncodedText => ({font: (own ??= {name, ref: doc.ref()}), string: `(${string})`})
  const inCommon = (string: string): EncodedText => ({
    font: (common ??= {name: `${name}S`, ref: doc.ref()}),
    string: `(${string})`
  })
  const encodeOwn = (text: string): string => {
    let string = ''
    for (const character of text) string += codes.get(character) ?? addCode(codes, subset, character)
    return string
  }
  const encodeBoth = (text: string, {codes: known, texts}: SharedSubset): readonly EncodedText[] => {
    const whole = texts.get(text)
    if (whole !== undefined) return [inCommon(whole)]
    const pieces: EncodedText[] = []
    let string = ''
    let isCommon = known.has(String.fromCodePoint(text.codePointAt(0) ?? 0))
    const end = (): void => void pieces.push(isCommon ? inCommon(string) : inOwn(string))
    for (const character of text) {
      const code = known.get(character)
      if ((code !== undefined) !== isCommon) {
        end()
        isCommon = !isCommon
        string = ''
      }
      string += code ?? codes.get(character) ?? addCode(codes, subset, character)
    }
    end()
    if (pieces.length === 1 && isCommon && texts.size < mostTexts) texts.set(text, string)
    return pieces
  }
  const write = (font: EmbeddedFont | undefined, packed: PackedSubset | undefined): void => {
    if (font !== undefined && packed !== undefined) writeFont(doc, font.ref, face, packed)
  }
  const packedOwn = async (): Promise<PackedSubset> => {
    if (shared !== undefined) return plainSubset(face, subset)
    const pack = (): Promise<PackedSubset> => packSubset(face, subset)
    return memory === undefined ? pack() : memory.packed(face, subset.glyphs(), pack)
  }
  return {
    encode: (text) => (shared === undefined ? [inOwn(encodeOwn(text))] : encodeBoth(text, shared)),
    name,
    codeOf: (character) => codes.get(character),
    size: () => subset.glyphs().length,
    fonts: () => [common, own].filter((font) => font !== undefined),
    pack: async () => {
      const packed = own === undefined ? undefined : await packedOwn()
      return () => {
        write(common, shared?.packed)
        write(own, packed)
      }
    }
  }
}

/** The operators that show a text from where the last one ended. @param size in points */
export const encodedIn = (face: Pick<EmbeddedFace, 'encode'>, text: string, size: number): string =>
  face
    .encode(text)
    .map(({font, string}) => `/${font.name} ${decimal(size)} Tf ${string} Tj`)
    .join(' ')

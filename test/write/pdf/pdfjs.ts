/** Reads a PDF back with pdf.js, which shares no code with the writer; undefined where it is not installed. */
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** What the tests use of pdf.js. */
export interface ReadDocument {
  readonly numPages: number
  readonly fingerprints: readonly (string | null)[]
  getPage(number: number): Promise<ReadPage>
  getOutline(): Promise<readonly ReadBookmark[] | null>
  getMetadata(): Promise<{
    readonly info: Readonly<Record<string, unknown>>
    readonly metadata: {get(name: string): unknown} | null
  }>
  getMarkInfo(): Promise<{readonly Marked: boolean} | null>
  getViewerPreferences(): Promise<Readonly<Record<string, unknown>> | null>
  getPageIndex(ref: unknown): Promise<number>
}

export interface ReadPage {
  readonly view: readonly number[]
  getOperatorList(): Promise<{readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[]}>
  getTextContent(): Promise<{readonly items: readonly {readonly str?: string}[]}>
  getStructTree(): Promise<ReadElement | null>
  getAnnotations(): Promise<readonly Readonly<Record<string, unknown>>[]>
}

export interface ReadElement {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly ReadElement[]
}

export interface ReadBookmark {
  readonly title: string
  readonly dest: readonly unknown[]
  readonly items: readonly ReadBookmark[]
}

/** A shown text, in points from the lower left corner. */
export interface ShownText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly colour: string
}

interface Library {
  readonly OPS: Readonly<Record<string, number>>
  getDocument(source: object): {readonly promise: Promise<ReadDocument>}
}

/** pdf.js with the two things the tests do with it. */
export interface Reader {
  open(bytes: Uint8Array): Promise<ReadDocument>
  /** The texts of a page in the order in which they are shown. */
  shown(page: ReadPage): Promise<readonly ShownText[]>
}

const folder = '../../conformance/node_modules/pdfjs-dist/legacy/build/pdf.mjs'

/** Load pdf.js. Says so when it is not there. */
export async function loadReader(): Promise<Reader | undefined> {
  const url = new URL(folder, import.meta.url)
  if (!existsSync(fileURLToPath(url))) {
    console.warn('SKIPPED: PDFs are not read back, pdfjs-dist is missing (npm ci in test/conformance)')
    return undefined
  }
  const library: Library = await import(url.href)
  return {
    open: (bytes) => library.getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise,
    shown: async (page) => shownTexts(await page.getOperatorList(), library.OPS)
  }
}

type Glyph = {readonly unicode: string; readonly width: number}
const isGlyph = (value: unknown): value is Glyph => typeof value === 'object' && value !== null && 'unicode' in value

/** Plays the text operators that the writer uses; any other operator that moves text fails the test. */
function shownTexts(
  list: {readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[]},
  ops: Readonly<Record<string, number>>
): readonly ShownText[] {
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]))
  const shown: ShownText[] = []
  let [x, y, size, spacing, colour] = [0, 0, 0, 0, '0,0,0']
  let [a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0]
  for (const [index, code] of list.fnArray.entries()) {
    const raw = list.argsArray[index]
    const args: readonly unknown[] = Array.isArray(raw) || raw instanceof Uint8ClampedArray ? [...raw] : []
    const number = (place: number): number => Number(args[place])
    const name = names.get(code)
    if (name === 'beginText') [x, y] = [0, 0]
    else if (name === 'moveText') [x, y] = [x + number(0), y + number(1)]
    else if (name === 'setFont') size = number(1)
    else if (name === 'setCharSpacing') spacing = number(0)
    else if (name === 'setFillRGBColor') colour = args.join(',')
    else if (name === 'transform') {
      const [m, n, o, p, q, r] = [number(0), number(1), number(2), number(3), number(4), number(5)]
      const linear = [a * m + c * n, b * m + d * n, a * o + c * p, b * o + d * p] as const
      ;[e, f] = [a * q + c * r + e, b * q + d * r + f]
      ;[a, b, c, d] = linear
    } else if (name === 'showText') {
      const glyphs = (Array.isArray(args[0]) ? args[0] : []).filter(isGlyph)
      const width = glyphs.reduce((sum, glyph) => sum + (glyph.width / 1000) * size + spacing, 0)
      const value = glyphs.map(({unicode}) => unicode).join('')
      shown.push({text: value, x: a * x + c * y + e, y: b * x + d * y + f, width: width * a, size: size * d, colour})
    } else if (name === 'setTextMatrix' || name === 'nextLine' || name === 'setLeading' || name === 'setTextRise') {
      throw new Error(`unexpected operator ${name}`)
    }
  }
  return shown
}

/**
 * The page model: what stands where on every sheet, in points from the top left corner, y downwards. It is the end of
 * composition and all that a page writer (PDF, later OFD and SVG) may read. Every claim in millimetres is tested here.
 */
import type {Colour, DrawnPath} from '../gongwen/drawing.js'
import type {RasterPicture} from '../gongwen/picture.js'
import type {Pt} from '../layout/units.js'
import type {Face} from './fonts/face.js'

export {channels} from '../gongwen/drawing.js'
export type {RasterPicture}

/** A composed document. */
export interface PageModel {
  readonly pages: readonly Page[]
  /** Logical structure: the tree that tagged formats carry. Leaves are named by `element` of the items. */
  readonly structure: StructureElement
  readonly outline: readonly OutlineEntry[]
}

/** One side. */
export interface Page {
  readonly width: Pt
  readonly height: Pt
  /** In reading order. They may be made anew each time they are read: whoever goes through them twice keeps them. */
  readonly items: readonly Item[]
}

export type Item = TextItem | RuleItem | LinkItem | ImageItem | DrawingItem | FieldItem

/** Ink colours of official documents. */
export type Ink = 'black' | 'red'

/** Glyphs of one face in one line at constant spacing. */
export interface TextItem {
  readonly kind: 'text'
  readonly text: string
  readonly face: Face
  readonly size: Pt
  /** Origin of the first glyph. */
  readonly x: Pt
  readonly baseline: Pt
  /** Added after every glyph's own advance; negative when full-width glyphs are set tight. */
  readonly spacing: Pt
  /** Width of the whole item, spacing after the last glyph included. */
  readonly width: Pt
  readonly ink: Ink
  /** A quarter turn clockwise about the origin: the page number of a landscape page. */
  readonly turned?: boolean
  /** Id of the structure element, null for page furniture (an artifact). */
  readonly element: ElementId | null
}

/** A straight horizontal or vertical rule, drawn centred on its line. */
export interface RuleItem {
  readonly kind: 'rule'
  readonly x1: Pt
  readonly y1: Pt
  readonly x2: Pt
  readonly y2: Pt
  readonly weight: Pt
  readonly ink: Ink
}

/** A picture of pixels. */
export interface ImageItem {
  readonly kind: 'image'
  /** Its upper left corner. */
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly picture: RasterPicture
  readonly element: ElementId | null
}

/** A vector picture. Its marks are painted in their order, in points from its upper left corner. */
export interface DrawingItem {
  readonly kind: 'drawing'
  /** Its upper left corner. */
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly marks: readonly DrawingMark[]
  readonly element: ElementId | null
}

export type DrawingMark = ShapeMark | GlyphMark

/** A path of a drawing. */
export interface ShapeMark {
  readonly kind: 'shape'
  readonly path: DrawnPath
  /** Whether it reaches over the edges of the drawing, where it is cut off. */
  readonly cut: boolean
}

/** Glyphs of one face in a drawing, at constant spacing. */
export interface GlyphMark {
  readonly kind: 'glyphs'
  readonly text: string
  readonly face: Face
  readonly size: Pt
  /** Origin of the first glyph. */
  readonly x: Pt
  readonly baseline: Pt
  /** Added after every glyph's own advance. */
  readonly spacing: Pt
  /** Degrees clockwise about the origin. */
  readonly rotation: number
  readonly colour: Colour
}

/** An area that follows a link. */
export interface LinkItem {
  readonly kind: 'link'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly target: LinkTarget
  readonly element: ElementId | null
  /** What assistive technology reads for the area: the text of the link. */
  readonly label: string
}

/** A place to fill in: a field of an interactive form. */
export interface FieldItem {
  readonly kind: 'field'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** The form that it belongs to, and its name there. */
  readonly form: string
  readonly name: string
  readonly input: 'line' | 'lines' | 'choice'
  readonly align: 'start' | 'center'
  /** What is said of it to those who fill it in. */
  readonly label: string
  readonly required: boolean
  /** Most characters. */
  readonly limit: number | null
  readonly options: readonly string[]
  readonly value: string | null
  /** How the value is shown, measured from the upper left corner of the field. */
  readonly shown: readonly TextItem[]
  readonly element: ElementId | null
}

/**
 * An address, or a place in the document (0-based page and y). A place by its name is only there until the pages are
 * filled: a finished model has none.
 */
export type LinkTarget = {readonly url: string} | {readonly page: number; readonly y: Pt} | {readonly place: string}

/** Names a structure element within one model. */
export type ElementId = number

/** Standard structure types that yinfa uses (ISO 32000-1 14.8.4). */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'Span'
  | 'Link'
  | 'Table'
  | 'Caption'
  | 'Figure'
  | 'Form'
  | 'Note'
  | 'TR'
  | 'TH'
  | 'TD'

/** What a structure element says beside its role. */
export interface ElementAttributes {
  /** For TH: the cells it heads. */
  readonly scope?: 'Column' | 'Row'
  /** For TH and TD: columns and rows that it takes; 1 when left out. */
  readonly colSpan?: number
  readonly rowSpan?: number
  /** For Figure: what it shows. */
  readonly alt?: string
}

/** An element of the logical structure. Its marked content and its children stand in reading order. */
export interface StructureElement extends ElementAttributes {
  readonly id: ElementId
  readonly role: StructureRole
  readonly children: readonly StructureElement[]
}

/** An entry of the outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string
  /** 1 for the title, deeper for 层次. */
  readonly level: number
  /** 0-based page. */
  readonly page: number
  readonly y: Pt
}

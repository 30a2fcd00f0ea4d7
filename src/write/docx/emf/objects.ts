/** Pens, brushes and fonts of a metafile: one of each is there at a time, made when it changes. */
import type {Colour, DrawnFace, Stroke} from '../../../gongwen/drawing.js'
import {channels} from '../../../gongwen/drawing.js'
import {wordFaces} from '../../../layout/word-faces.js'
import {characterFields, type Field, record} from './records.js'

/** The handles of our objects; 0 is the metafile itself. */
const handles = {brush: 1, pen: 2, font: 3} as const
type Kind = keyof typeof handles

/** Entries of the handle table. */
export const handleCount = 4

/** Objects that every system has: what is selected while ours are replaced ([MS-EMF] 2.1.31). */
const stock = {brush: 0x8000_0005, pen: 0x8000_0008, font: 0x8000_000d} as const

/** Selects objects, writing records only where something changes. */
export interface ObjectTable {
  brush(colour: Colour): void
  pen(stroke: Stroke, unit: number): void
  /** @param height em in units, @param rotation degrees clockwise */
  font(face: DrawnFace, height: number, rotation: number): void
}

/** Begin a table. */
export function objectTable(write: (record: Uint8Array) => void): ObjectTable {
  const current = new Map<Kind, string>()
  const select = (kind: Kind, created: Uint8Array): void => {
    const key = created.join()
    if (current.get(kind) === key) return
    if (current.has(kind)) {
      write(record('selectObject', stock[kind]))
      write(record('deleteObject', handles[kind]))
    }
    current.set(kind, key)
    write(created)
    write(record('selectObject', handles[kind]))
  }
  return {
    brush: (colour) => select('brush', record('createBrush', handles.brush, solid, colourField(colour), 0)),
    pen: (stroke, unit) => select('pen', record('createPen', handles.pen, 0, 0, 0, 0, ...penFields(stroke, unit))),
    font: (face, height, rotation) =>
      select('font', record('createFont', handles.font, ...fontFields(face, height, rotation)))
  }
}

const solid = 0

/** 0x00bbggrr. */
export function colourField(colour: Colour): Field {
  const [red, green, blue] = channels(colour)
  return red | (green << 8) | (blue << 16)
}

const geometric = 0x1_0000
const ownDash = 7
const caps = {round: 0, square: 0x100, butt: 0x200} as const
const joins = {round: 0, bevel: 0x1000, miter: 0x2000} as const

/** LogPenEx (2.2.20). */
function penFields({colour, width, dash, cap, join}: Stroke, unit: number): readonly Field[] {
  const lengths = dash.map((length) => Math.round(length * unit))
  const style = geometric | (lengths.length > 0 ? ownDash : 0) | caps[cap] | joins[join]
  const thick = Math.max(1, Math.round(width * unit))
  return [style, thick, solid, colourField(colour), 0, lengths.length, ...lengths]
}

/** The Chinese character set, in which Windows looks for the font. */
const chinese = 134
const normalWeight = 400

/** LogFontPanose (2.2.16) around a LogFont (2.2.13). */
function fontFields(face: DrawnFace, height: number, rotation: number): readonly Field[] {
  const {name} = wordFaces[face]
  // Tenths of a degree, counter-clockwise.
  const turn = Math.round(-rotation * 10)
  const logFont = [-height, 0, turn, turn, normalWeight, chinese << 24, 0, ...characterFields(name, 32)]
  const [fullName, style] = [characterFields(name, 64), characterFields('', 32)]
  const rest = [0, 0, 0, 0, 0, 0]
  return [...logFont, ...fullName, ...style, ...rest, 0, 0, 0]
}

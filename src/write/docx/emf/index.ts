/**
 * A drawing as an enhanced metafile ([MS-EMF]), the vector format that Word, WPS and LibreOffice all draw. Its unit is a
 * hundredth of a millimetre, in which the format states sizes; texts name the fonts of the document and stay texts.
 */
import type {Drawing, DrawnPath, DrawnText, PathCommand} from '../../../gongwen/drawing.js'
import {isCut} from '../../../gongwen/drawing.js'
import {textWidth} from '../../../layout/width.js'
import {dashed} from './dashes.js'
import {colourField, handleCount, objectTable, type ObjectTable} from './objects.js'
import {characterFields, type Field, record} from './records.js'

/** Units of a CSS pixel. */
const pixel = 2540 / 96

/** The whole file. */
export function emfOf(drawing: Drawing): Uint8Array {
  const records: Uint8Array[] = []
  const write = (bytes: Uint8Array): void => void records.push(bytes)
  const [right, bottom] = [Math.round(drawing.width * pixel), Math.round(drawing.height * pixel)]
  const frame = [0, 0, right, bottom] as const
  const objects = objectTable(write)
  write(record('setBackgroundMode', transparent))
  write(record('setTextAlign', onBaseline))
  for (const item of drawing.items) {
    if (item.kind === 'text') writeText(item, frame, objects, write)
    else {
      const cut = isCut(item, drawing)
      if (cut) {
        write(record('saveDc'))
        write(record('intersectClipRect', ...frame))
      }
      writePath(item, frame, objects, write)
      if (cut) write(record('restoreDc', -1))
    }
  }
  write(record('eof', 0, 16, 20))
  return assembled(records, frame)
}

/** Dashes of one path. */
const mostDashes = 5000

const transparent = 1
const onBaseline = 24

type Frame = readonly [left: number, top: number, right: number, bottom: number]

/** Fill and outline apart: drawn in one, an open path would be closed by its outline too. */
function writePath(
  {commands, fill, fillRule, stroke}: DrawnPath,
  frame: Frame,
  objects: ObjectTable,
  write: (record: Uint8Array) => void
): void {
  const path = (steps: readonly PathCommand[]): void => {
    write(record('beginPath'))
    for (const step of stepRecords(steps, frame)) write(step)
    write(record('endPath'))
  }
  if (fill !== null) {
    objects.brush(fill)
    write(record('setPolyFillMode', fillRule === 'evenodd' ? 1 : 2))
    path(commands)
    write(record('fillPath', ...frame))
  }
  if (stroke !== null) {
    // A pattern of more dashes than anybody could tell apart is left to the pen.
    const dashes = stroke.dash.length === 0 ? undefined : dashed(commands, stroke.dash, mostDashes)
    objects.pen(dashes === undefined ? stroke : {...stroke, dash: []}, pixel)
    path(dashes ?? commands)
    write(record('strokePath', ...frame))
  }
}

/** Steps of a path; lines and curves that follow each other share a record. */
function stepRecords(commands: readonly PathCommand[], frame: Frame): readonly Uint8Array[] {
  const records: Uint8Array[] = []
  let run: Field[] = []
  let kind: 'line' | 'cubic' = 'line'
  const end = (): void => {
    if (run.length > 0)
      records.push(record(kind === 'line' ? 'polyLineTo' : 'polyBezierTo', ...frame, run.length / 2, ...run))
    run = []
  }
  for (const step of commands) {
    if (step.type === 'move' || step.type === 'close') {
      end()
      records.push(step.type === 'close' ? record('closeFigure') : record('moveTo', units(step.x), units(step.y)))
      continue
    }
    if (step.type !== kind) end()
    kind = step.type
    if (step.type === 'cubic') run.push(units(step.x1), units(step.y1), units(step.x2), units(step.y2))
    run.push(units(step.x), units(step.y))
  }
  end()
  return records
}

const units = (value: number): Field => Math.round(value * pixel)

const shares = {start: 0, middle: 1 / 2, end: 1} as const

/** Offsets of the string in its record: behind the fixed fields. */
const stringOffset = 76
const compatible = 1
/** One unit is a hundredth of a millimetre: the scale from one to the other, as a float. */
const one = 0x3f80_0000

/** A line of text. Each character is told its width: in the fonts of Chinese offices ASCII takes half of one. */
function writeText(
  {text, x, y, size, anchor, face, colour, rotation}: DrawnText,
  frame: Frame,
  objects: ObjectTable,
  write: (record: Uint8Array) => void
): void {
  const height = Math.max(1, units(size))
  objects.font(face, height, rotation)
  write(record('setTextColour', colourField(colour)))
  const along = 0 - textWidth(text) * size * shares[anchor]
  const angle = (rotation * Math.PI) / 180
  const place = [units(x + along * Math.cos(angle)), units(y + along * Math.sin(angle))]
  const characters = characterFields(text)
  const widths = [...text].flatMap((character): Field[] => {
    const width = Math.round(textWidth(character) * height)
    // The second half of a pair takes no room.
    return character.length === 2 ? [width, 0] : [width]
  })
  const offsets = stringOffset + characters.length * 4
  write(
    record(
      'textOut',
      ...frame,
      compatible,
      one,
      one,
      ...place,
      text.length,
      stringOffset,
      0,
      0,
      0,
      -1,
      -1,
      offsets,
      ...characters,
      ...widths
    )
  )
}

/** The reference device: one whose pixel is the unit, in millimetres and micrometres. */
const device = {millimetres: [320, 240], pixels: [32_000, 24_000]} as const

/** Header and records (2.3.4.2). */
function assembled(records: readonly Uint8Array[], frame: Frame): Uint8Array {
  const size = 108 + records.reduce((sum, {length}) => sum + length, 0)
  const count = records.length + 1
  const [wide, high] = device.millimetres
  const signature = 0x464d_4520
  const header = record(
    'header',
    ...frame,
    ...frame,
    signature,
    0x1_0000,
    size,
    count,
    handleCount,
    0,
    0,
    0,
    ...device.pixels,
    wide,
    high,
    0,
    0,
    0,
    wide * 1000,
    high * 1000
  )
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of [header, ...records]) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Drawings as metafiles, read back record by record as [MS-EMF] lays them out. */
import {describe, expect, test} from 'vitest'
import * as draw from '../../../src/gongwen/drawing.js'
import {emfOf} from '../../../src/write/docx/emf/index.js'

interface Rec {
  readonly type: number
  readonly fields: readonly number[]
  readonly bytes: Buffer
}

function recordsOf(...items: readonly draw.DrawingItem[]): readonly Rec[] {
  // 96 × 48 px are 25.4 × 12.7 mm.
  const bytes = Buffer.from(emfOf({width: 96, height: 48, items}))
  const found: Rec[] = []
  for (let at = 0; at < bytes.length;) {
    const size = bytes.readUInt32LE(at + 4)
    expect(size % 4, `size of record ${found.length}`).toBe(0)
    expect(size).toBeGreaterThanOrEqual(8)
    const part = bytes.subarray(at, at + size)
    const fields = Array.from({length: size / 4 - 2}, (_, index) => part.readInt32LE(8 + 4 * index))
    found.push({type: part.readUInt32LE(0), fields, bytes: part})
    at += size
  }
  return found
}
const typesOf = (records: readonly Rec[]): readonly number[] => records.map(({type}) => type)
const one = (records: readonly Rec[], type: number): Rec => {
  const found = records.filter((rec) => rec.type === type)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} records ${type}`)
  return found[0]
}
/** SELECTOBJECT, DELETEOBJECT and the three that make objects. */
const [select, remove, makers] = [37, 40, new Set([39, 82, 95])]

const anything = [
  draw.rect(1, 1, 9, 9, {fill: '#102030', stroke: draw.stroke(2, '#ff0000', {dash: [3, 1]})}),
  draw.rect(1, 1, 9, 9, {fill: '#102030'}),
  draw.rect(-5, 1, 9, 9, {fill: '#ffffff', fillRule: 'evenodd'}),
  draw.label('试点 A𠀀', 48, 24, {anchor: 'middle', face: 'heiti', rotation: -90}),
  draw.label('数据', 1, 9)
]

test('the header counts records, bytes and handles and states the size in hundredths of a millimetre', () => {
  const records = recordsOf(...anything)
  const header = one(records, 1).bytes
  expect(header.length).toBe(108)
  // Bounds and frame.
  expect([2, 3, 4, 5, 6, 7, 8, 9].map((index) => header.readInt32LE(index * 4))).toEqual([
    0, 0, 2540, 1270, 0, 0, 2540, 1270
  ])
  expect(header.toString('latin1', 40, 44)).toBe(' EMF')
  expect(header.readUInt32LE(44)).toBe(0x10000)
  expect(header.readUInt32LE(48)).toBe(records.reduce((sum, {bytes}) => sum + bytes.length, 0))
  expect(header.readUInt32LE(52)).toBe(records.length)
  const handles = records.filter(({type}) => makers.has(type)).map(({fields}) => fields[0] ?? 0)
  expect(header.readUInt16LE(56)).toBe(Math.max(...handles) + 1)
  // A pixel of the device is the unit: pixels by millimetres.
  expect(header.readInt32LE(72) / header.readInt32LE(80)).toBe(100)
  expect(header.readInt32LE(76) / header.readInt32LE(84)).toBe(100)
  expect(records.at(-1)?.type).toBe(14)
  expect(records.at(-1)?.bytes.readUInt32LE(16)).toBe(20)
})

test('no object is used before it is made, and none is made twice without being deleted', () => {
  const there = new Set<number>()
  const selected = new Set<number>()
  for (const {type, fields} of recordsOf(...anything)) {
    const [handle = 0] = fields
    if (makers.has(type)) {
      expect(there.has(handle)).toBe(false)
      there.add(handle)
    }
    if (type === select && handle > 0) {
      expect(there.has(handle)).toBe(true)
      selected.add(handle)
    }
    if (type === remove) expect(there.delete(handle)).toBe(true)
  }
  expect(selected).toEqual(new Set([1, 2, 3]))
})

describe('paths', () => {
  test('are filled with their colour and rule, in hundredths of a millimetre', () => {
    const records = recordsOf(draw.rect(9.6, 0, 19.2, 48, {fill: '#102030', fillRule: 'evenodd'}))
    expect(one(records, 39).fields).toEqual([1, 0, 0x302010, 0])
    expect(one(records, 19).fields).toEqual([1])
    expect(one(records, 27).fields).toEqual([254, 0])
    expect(one(records, 6).fields.slice(4)).toEqual([3, 762, 0, 762, 1270, 254, 1270])
    expect(typesOf(records).slice(-7)).toEqual([59, 27, 6, 61, 60, 62, 14])
  })
  test('are drawn with a pen of their width; an open one is not closed by its outline', () => {
    const open = draw.polyline(
      [
        [1, 1],
        [9, 1],
        [9, 9]
      ],
      {fill: '#ffffff', stroke: draw.stroke(0.96, '#0000ff', {cap: 'round', join: 'bevel'})}
    )
    const records = recordsOf(open)
    // PS_GEOMETRIC | PS_JOIN_BEVEL, a round end is 0.
    expect(one(records, 95).fields.slice(5, 9)).toEqual([0x11000, 25, 0, 0xff0000])
    // FILLPATH, then STROKEPATH; never STROKEANDFILLPATH, which closes.
    expect(typesOf(records).filter((type) => [62, 63, 64].includes(type))).toEqual([62, 64])
    expect(typesOf(records)).not.toContain(61)
  })
  test('keep their curves', () => {
    const curve = draw.path(
      [
        {type: 'move', x: 0, y: 0},
        {type: 'cubic', x1: 9.6, y1: 0, x2: 9.6, y2: 9.6, x: 19.2, y: 9.6}
      ],
      {fill: '#000000'}
    )
    expect(one(recordsOf(curve), 5).fields.slice(4)).toEqual([3, 254, 0, 254, 254, 508, 254])
  })
  test('are cut off at the edges of the drawing, and only those', () => {
    const inside = recordsOf(draw.rect(1, 1, 9, 9, {fill: '#000000'}))
    expect(typesOf(inside)).not.toContain(30)
    const records = recordsOf(draw.rect(-1, 1, 9, 9, {fill: '#000000'}))
    expect(one(records, 30).fields).toEqual([0, 0, 2540, 1270])
    expect(typesOf(records).filter((type) => [33, 34].includes(type))).toEqual([33, 34])
  })
  test('are dashed piece by piece, whatever patterns a program knows', () => {
    const records = recordsOf(draw.line(0, 9.6, 38.4, 9.6, draw.stroke(1, '#000000', {dash: [9.6, 4.8]})))
    const starts = records.filter(({type}) => type === 27).map(({fields}) => fields[0])
    const ends = records.filter(({type}) => type === 6).map(({fields}) => fields[5])
    expect(starts).toEqual([0, 381, 762])
    expect(ends).toEqual([254, 635, 1016])
    // The pen itself is solid.
    expect((one(records, 95).fields[5] ?? 0) & 0xf).toBe(0)
  })
})

describe('texts', () => {
  const textOf = ({bytes}: Rec): string => {
    const start = bytes.readUInt32LE(48)
    return bytes.toString('utf16le', start, start + 2 * bytes.readUInt32LE(44))
  }
  test('stay texts, on their baseline, each character told its width', () => {
    const records = recordsOf(draw.label('试点A𠀀', 9.6, 19.2, {size: 9.6}))
    const out = one(records, 84)
    expect(textOf(out)).toBe('试点A𠀀')
    expect([out.bytes.readInt32LE(36), out.bytes.readInt32LE(40)]).toEqual([254, 508])
    const widths = out.bytes.readUInt32LE(72)
    expect(out.bytes.length).toBe(widths + 5 * 4)
    expect([0, 1, 2, 3, 4].map((index) => out.bytes.readInt32LE(widths + 4 * index))).toEqual([254, 254, 127, 254, 0])
    // TA_BASELINE on a transparent ground.
    expect(one(records, 22).fields).toEqual([24])
    expect(one(records, 18).fields).toEqual([1])
  })
  test.each([
    ['start', 0, 254],
    ['middle', 0, 0],
    ['end', 0, -254]
  ] as const)('have their %s on the point', (anchor, rotation, x) => {
    const out = one(recordsOf(draw.label('试点', 9.6, 9.6, {size: 9.6, anchor, rotation})), 84)
    expect(out.bytes.readInt32LE(36)).toBe(x)
  })
  test('name the fonts of the document and are turned with them', () => {
    const font = one(
      recordsOf(draw.label('试点', 9.6, 28.8, {size: 9.6, anchor: 'end', face: 'kaiti', rotation: -90})),
      82
    ).bytes
    expect(font.length).toBe(12 + 320)
    const [height, , escapement, orientation] = [12, 16, 20, 24].map((at) => font.readInt32LE(at))
    expect([height, escapement, orientation]).toEqual([-254, 900, 900])
    expect(font.readUInt8(12 + 23)).toBe(134)
    expect(font.toString('utf16le', 12 + 28, 12 + 92).replaceAll('\0', '')).toBe('楷体_GB2312')
  })
  test('that are turned end above their point', () => {
    const out = one(recordsOf(draw.label('试点', 9.6, 28.8, {size: 9.6, anchor: 'end', rotation: 90})), 84)
    expect([out.bytes.readInt32LE(36), out.bytes.readInt32LE(40)]).toEqual([254, 254])
  })
})

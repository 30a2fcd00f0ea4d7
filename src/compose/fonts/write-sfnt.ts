/** Writes tables into the container of TrueType fonts, with the sums that strict readers check. */

/**
 * A TrueType font program.
 * @param tables tag and bytes, in ascending order of the tags; absent tables are left out
 */
export function writeSfnt(tables: readonly (readonly [tag: string, bytes: Uint8Array | undefined])[]): Uint8Array {
  const present = tables.flatMap(([tag, bytes]) => (bytes === undefined ? [] : [{tag, bytes}]))
  const directory = 12 + 16 * present.length
  const font = new Uint8Array(present.reduce((sum, {bytes}) => sum + ((bytes.length + 3) & ~3), directory))
  const view = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(present.length))
  view.setUint32(0, 0x10000)
  view.setUint16(4, present.length)
  view.setUint16(6, 16 * power)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, 16 * (present.length - power))
  let offset = directory
  let head: number | undefined
  for (const [index, {tag, bytes}] of present.entries()) {
    font.set(bytes, offset)
    if (tag === 'head') {
      head = offset
      // The sum of the whole file is taken with this field at zero and then stored in it.
      view.setUint32(offset + 8, 0)
    }
    const record = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter))
    view.setUint32(record + 4, sumOf(view, offset, bytes.length))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, bytes.length)
    offset += (bytes.length + 3) & ~3
  }
  if (head !== undefined) view.setUint32(head + 8, 0xb1b0afba - sumOf(view, 0, font.length))
  return font
}

function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0
  return sum
}

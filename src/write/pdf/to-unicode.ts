/** The map from glyphs back to text, from which readers copy and search. */

/** A CMap holds at most this many entries in one section (Adobe Technical Note 5014). */
const section = 100

/**
 * A ToUnicode CMap (ISO 32000-1, 9.10.3).
 * @param glyphs ids of two bytes and the characters they stand for
 */
export function toUnicode(glyphs: readonly {readonly cp: number; readonly gid: number}[]): string {
  const sections: string[] = []
  for (let start = 0; start < glyphs.length; start += section) {
    const part = glyphs.slice(start, start + section)
    const entries = part.map(({cp, gid}) => `<${hex(gid)}> <${utf16(cp)}>`)
    sections.push(`${part.length} beginbfchar`, ...entries, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end'
  ].join('\n')
}

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')

/** Rare characters lie outside the first plane and are two units. */
const utf16 = (cp: number): string =>
  cp > 0xffff ? hex(0xd800 + ((cp - 0x10000) >> 10)) + hex(0xdc00 + ((cp - 0x10000) & 0x3ff)) : hex(cp)

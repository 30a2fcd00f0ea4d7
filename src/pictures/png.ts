/** PNG: the header and the chunks that must be there (ISO/IEC 15948). */

import {crc32} from 'node:zlib'

/** What a PNG says of itself. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  readonly interlaced: boolean
}

const samples: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16]
}

/** The header; a text says in Chinese why the file cannot be printed. */
export function readPng(bytes: Uint8Array): PngHeader | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: PngHeader | undefined
  let [data, palette, needsPalette] = [false, false, false]
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return '文件不完整'
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return '文件已损坏'
    if (type === 'IHDR') {
      const [depth, colour] = [view.getUint8(at + 16), view.getUint8(at + 17)]
      if (length !== 13 || samples[colour]?.includes(depth) !== true) return '文件已损坏'
      needsPalette = colour === 3
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        interlaced: view.getUint8(at + 20) !== 0
      }
    } else if (header === undefined) return '文件已损坏'
    if (type === 'acTL') return '是动画'
    data ||= type === 'IDAT'
    palette ||= type === 'PLTE'
    if (type === 'IEND') return header !== undefined && data && (palette || !needsPalette) ? header : '文件已损坏'
    at += 12 + length
  }
  return '文件不完整'
}

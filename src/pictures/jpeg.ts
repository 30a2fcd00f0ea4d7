/** JPEG: size, colours and the camera's turn, read from the markers (ITU-T T.81, annex B; Exif 2.3). */

/** What a JPEG says of itself. */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1 grey, 3 colour, 4 inks of a printer. */
  readonly components: number
  /** How a viewer should turn it: 1 is upright. */
  readonly orientation: number
}

const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const otherFrames: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** The header; a text says in Chinese why the file cannot be printed. */
export function readJpeg(bytes: Uint8Array): JpegHeader | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let orientation = 1
  for (let at = 2; at + 9 < bytes.length;) {
    if (view.getUint8(at) !== 0xff) return '文件已损坏'
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    if (otherFrames.has(marker)) return '用了少见的压缩方式'
    if (frames.has(marker)) {
      if (!endsWhole(bytes)) return '文件不完整'
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        orientation
      }
    }
    if (marker === 0xda || length < 2) return '文件已损坏'
    at += 2 + length
  }
  return '文件不完整'
}

/** Whether the end marker is there; cameras and programs append padding behind it. */
function endsWhole(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 0 && at > bytes.length - 65_536; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

function exifOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif' || segment.length < 14) return undefined
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > view.byteLength) return undefined
  const count = view.getUint16(first, little)
  for (let index = 0; index < count; index++) {
    const at = first + 2 + index * 12
    if (at + 12 > view.byteLength) return undefined
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return undefined
}

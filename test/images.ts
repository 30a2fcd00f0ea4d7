/** Small pictures made here, so that no binary file is needed. */
import {deflateSync} from 'node:zlib'

const crcTable = Array.from({length: 256}, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of 8-bit samples. `colour` is its colour type: 2 RGB, 6 RGB and alpha. */
export function png(
  width: number,
  height: number,
  {colour = 2, interlaced = false}: {colour?: 0 | 2 | 6; interlaced?: boolean} = {}
): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colour, 0, 0, interlaced ? 1 : 0], 8)
  const samples = colour === 6 ? 4 : colour === 2 ? 3 : 1
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * samples, 0x80)])
  const data = deflateSync(Buffer.concat(Array.from({length: height}, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** The markers of a JPEG, without any image data: enough for everybody who only reads headers. */
export function jpegHeader(width: number, height: number, components = 3, orientation?: number): Uint8Array {
  const exif =
    orientation === undefined
      ? []
      : [
          0xff,
          0xe1,
          0,
          34,
          ...Buffer.from('Exif\0\0MM\0*'),
          0,
          0,
          0,
          8,
          0,
          1,
          1,
          0x12,
          0,
          3,
          0,
          0,
          0,
          1,
          0,
          orientation,
          0,
          0,
          0,
          0,
          0,
          0
        ]
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  const frame = [0xff, 0xc0, 0, 8 + 3 * components, 8, ...size, components, ...Array<number>(3 * components).fill(0)]
  return Uint8Array.from([0xff, 0xd8, ...exif, ...frame, 0xff, 0xda, 0, 2, 0xff, 0xd9])
}

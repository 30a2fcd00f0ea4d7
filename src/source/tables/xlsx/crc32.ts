/** CRC-32 of zip archives: a flipped bit must not change a number. */

const table = Uint32Array.from({length: 256}, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Continue a checksum. @param start 0, or what the bytes before gave */
export function crc32(bytes: Uint8Array, start = 0): number {
  let value = ~start
  // By index: every byte of a workbook comes through here, and an iterator takes three times as long.
  for (let index = 0; index < bytes.length; index++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[index] as number)) & 0xff] as number)
  }
  return ~value >>> 0
}

/** The bytes of a PDF file as it grows: its objects, and where each of them begins. */

/** Takes objects one after the other. */
export interface FileBytes {
  /** Numbers for objects: the first of `count` in a row. */
  reserve(count?: number): number
  /** Objects that have a number. */
  readonly count: () => number
  /** Where an object begins; 0 for one that stands nowhere by itself. */
  readonly offsetOf: (id: number) => number
  /**
   * Write an object.
   * @param body one byte a character
   * @param stream its bytes, their length being told in the body
   * @param digest stands for the stream in `digested`
   */
  object(id: number, body: string, stream?: Uint8Array, digest?: Uint8Array): void
  /** Write something that is no object. */
  text(text: string): void
  readonly length: () => number
  /** All that was written, in pieces, digests in place of the streams that have one; texts are one byte a character. */
  readonly digested: () => readonly (string | Uint8Array)[]
  /** All that was written. */
  joined(): Uint8Array
}

/** Begin a file of PDF 1.7; the second line tells programs that its bytes are no text (ISO 32000-1, 7.5.2). */
export function openBytes(): FileBytes {
  const parts: (string | Uint8Array)[] = []
  const digests = new Map<Uint8Array, Uint8Array>()
  const offsets: number[] = []
  let written = ''
  let length = 0
  const text = (more: string): void => {
    written += more
    length += more.length
  }
  const bytes = (more: Uint8Array): void => {
    parts.push(written, more)
    written = ''
    length += more.length
  }
  const pieces = (): readonly (string | Uint8Array)[] => [...parts, written]
  text('%PDF-1.7\n%\xff\xff\xff\xff\n')
  return {
    text,
    reserve: (count = 1) => {
      const first = offsets.length + 1
      for (let taken = 0; taken < count; taken++) offsets.push(0)
      return first
    },
    count: () => offsets.length,
    offsetOf: (id) => offsets[id - 1] ?? 0,
    object: (id, body, stream, digest) => {
      offsets[id - 1] = length
      text(`${id} 0 obj\n${body}\n`)
      if (stream !== undefined) {
        text('stream\n')
        bytes(stream)
        if (digest !== undefined) digests.set(stream, digest)
        text('\nendstream\n')
      }
      text('endobj\n')
    },
    length: () => length,
    digested: () => pieces().map((part) => (typeof part === 'string' ? part : (digests.get(part) ?? part))),
    joined: () => {
      const whole = Buffer.allocUnsafe(length)
      let place = 0
      for (const part of pieces()) {
        if (typeof part === 'string') place += whole.write(part, place, 'latin1')
        else {
          whole.set(part, place)
          place += part.length
        }
      }
      return whole
    }
  }
}

/** Memory that files are read into one after the other: to take and clear new memory for each lasts longer than to read. */
import {closeSync, openSync, readSync} from 'node:fs'

/** The memory; what was read is there until the next is read. Methods throw what the system's calls throw. */
export interface Scratch {
  /** A whole file. @param path absolute path */
  whole(path: string): Buffer
  /** Bytes of an open file; undefined when it has not as many. @param position of the first */
  part(file: number, length: number, position: number): Buffer | undefined
}

/** More than most chunks of a program have, and the code of each. */
const usual = 1 << 19

/** Take memory. */
export function createScratch(): Scratch {
  let memory = Buffer.allocUnsafeSlow(usual)
  const grow = (least: number): void => {
    const more = Buffer.allocUnsafeSlow(Math.max(least, 2 * memory.length))
    memory.copy(more)
    memory = more
  }
  return {
    whole: (path) => {
      const file = openSync(path, 'r')
      try {
        let length = 0
        for (;;) {
          if (length === memory.length) grow(length + 1)
          const read = readSync(file, memory, length, memory.length - length, null)
          if (read === 0) return memory.subarray(0, length)
          length += read
        }
      } finally {
        closeSync(file)
      }
    },
    part: (file, length, position) => {
      if (length > memory.length) grow(length)
      return readSync(file, memory, 0, length, position) === length ? memory.subarray(0, length) : undefined
    }
  }
}

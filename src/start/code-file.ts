/** The code that V8 compiled of the chunks of a bundle, in one file: a table, and behind it the code of each chunk. */
import {closeSync, openSync} from 'node:fs'
import type {Script} from 'node:vm'
import type {Scratch} from './scratch.js'

/** Name of the file, in the folder of the chunks. */
export const codeFile = 'code.cache'

/** Where the code of each chunk lies, by the chunk's name: its first byte, counted from the end of the table, and length. */
interface CodeTable {
  /** The Node that made it. */
  readonly node: string
  readonly chunks: Readonly<Record<string, readonly [start: number, length: number]>>
}

/** Bytes at the beginning of the file that hold the length of its table. */
const lengthBytes = 4

/** Another Node would refuse the code only after all of it was read; V8 itself looks closer. */
const nodeName = `${process.version} ${process.arch}`

/** The file for scripts that have run, by the names of their chunks. */
export function codeBytes(scripts: ReadonlyMap<string, Script>): Uint8Array {
  const chunks: Record<string, readonly [number, number]> = {}
  const codes: Uint8Array[] = []
  let start = 0
  for (const [name, script] of scripts) {
    const code = script.createCachedData()
    chunks[name] = [start, code.length]
    codes.push(code)
    start += code.length
  }
  const table = Buffer.from(JSON.stringify({node: nodeName, chunks} satisfies CodeTable))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(table.length)
  return Buffer.concat([length, table, ...codes])
}

/** The code of a chunk by its name, until the next is asked for; undefined when there is none that this Node would take. */
export type CodeOf = (name: string) => Buffer | undefined

/**
 * Open the code file. It lies beside the program and is trusted like the program. Never throws: without it everything runs
 * the same, only later.
 * @param path absolute path
 * @param scratch what is read into
 */
export function openCode(path: string, scratch: Scratch): CodeOf {
  const none: CodeOf = () => undefined
  try {
    // It stays open as long as the process lives: chunks are asked for until the end.
    const file = openSync(path, 'r')
    const length = scratch.part(file, lengthBytes, 0)?.readUInt32LE() ?? 0
    const {node, chunks} = JSON.parse(scratch.part(file, length, lengthBytes)?.toString() ?? '') as CodeTable
    if (node === nodeName) {
      const begin = lengthBytes + length
      return (name) => {
        const place = chunks[name]
        return place === undefined ? undefined : scratch.part(file, place[1], begin + place[0])
      }
    }
    closeSync(file)
    return none
  } catch {
    return none
  }
}

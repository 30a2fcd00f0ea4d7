import {systemCode} from '../host/system-codes.js'

/** Something could not be written, read or removed in the output folder. */
export class OutputError extends Error {
  /** Absolute path. */
  readonly path: string
  /** A code that `systemReason` knows. */
  readonly code: string
  constructor(path: string, code: string) {
    super(`${code}: ${path}`)
    this.name = 'OutputError'
    this.path = path
    this.code = code
  }
}

/**
 * Await a file system call; what it throws becomes an `OutputError` of this path.
 * @param path absolute path, for the message
 * @param call the call's promise
 */
export async function onDisk<Result>(path: string, call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(path, systemCode(error))
  }
}

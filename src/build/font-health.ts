/** How well this machine can set official documents: for `yinfa doctor`. */
import {FontError} from '../compose/fonts/font-error.js'
import type {FontLibrary, RoleReport} from '../compose/fonts/library.js'

/** How well a role is served. */
export interface RoleHealth {
  readonly role: string
  /** 字体: 仿宋. */
  readonly name: string
  /** The face that serves; null when there is none. */
  readonly face: string | null
  readonly standing: 'standard' | 'equivalent' | 'substitute' | 'missing' | 'broken'
  /** Absolute path of its file. */
  readonly path: string | null
  /** The face that the standard wants, and its file. */
  readonly wanted: string
  readonly wantedFile: string
  /** Why the file cannot be used, in Chinese. */
  readonly fault: string | null
}

/** Open the face of every role and tell how it went. */
export const fontHealth = (library: FontLibrary): readonly RoleHealth[] =>
  library.report().map((report) => healthOf(report, library))

function healthOf({role, name, candidate, path, wanted}: RoleReport, library: FontLibrary): RoleHealth {
  const common = {role, name, path: path ?? null, wanted: wanted.displayName, wantedFile: wanted.fileName}
  if (candidate === undefined) return {...common, face: null, standing: 'missing', fault: null}
  try {
    library.primary(role)
    return {...common, face: candidate.displayName, standing: candidate.standing, fault: null}
  } catch (error) {
    if (!(error instanceof FontError)) throw error
    return {...common, face: candidate.displayName, standing: 'broken', fault: error.reason}
  }
}

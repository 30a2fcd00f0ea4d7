/** Which face serves which role on this machine, and which face has a character. */
import type {FontFile, Host} from '../../host/host.js'
import {type Face, openFace} from './face.js'
import {type FaceRole, faces as categories} from '../../layout/faces.js'
import {type FaceCandidate, faceRoles, glyphFallbacks, rareFaces, roleCandidates} from './roles.js'

/** The face of a role together with the row of the table that it came from. */
export interface ServingFace {
  readonly face: Face
  readonly candidate: FaceCandidate
}

/** Who serves a role: for `yinfa doctor`, the build summary and the manifest. */
export interface RoleReport {
  readonly role: FaceRole
  /** Chinese name of the role (字体). */
  readonly name: string
  /** The first candidate that is present; undefined when none is. */
  readonly candidate: FaceCandidate | undefined
  /** Absolute path of its file. */
  readonly path: string | undefined
  /** The face that the standard wants first. */
  readonly wanted: FaceCandidate
}

/** The fonts of a process. Opening it reads nothing; a file is read when its first character is asked for. */
export interface FontLibrary {
  /** The face of a role, or undefined when no candidate is present. Throws `FontError` for a broken file. */
  primary(role: FaceRole): ServingFace | undefined
  /**
   * The face that sets a code point in a role: the role's face, else the next present candidate that has the
   * character, else the per-glyph fallbacks; undefined when none has it. Throws `FontError` for a broken file.
   */
  resolve(role: FaceRole, cp: number): Face | undefined
  /** A font file by its bare name; undefined when it is not there. */
  file(fileName: string): FontFile | undefined
  /** Whether a face for rare characters (生僻字) is there. */
  servesRareCharacters(): boolean
  /** Who serves each role; looks only whether files are there. */
  report(): readonly RoleReport[]
}

/** Roles that no face of their own category serves: for those it pays to fetch fonts. */
export const rolesLacking = (reports: readonly RoleReport[]): readonly FaceRole[] =>
  reports.filter(({candidate}) => (candidate?.standing ?? 'substitute') === 'substitute').map(({role}) => role)

/**
 * A library over the fonts of a host.
 * @param host only `font` is used
 */
export function createFontLibrary(host: Pick<Host, 'font'>): FontLibrary {
  const files = new Map<string, FontFile | undefined>()
  const faces = new Map<string, Face>()
  const resolved = new Map<FaceRole, Map<number, Face | undefined>>()

  const file = (fileName: string): FontFile | undefined => {
    if (!files.has(fileName)) files.set(fileName, host.font(fileName))
    return files.get(fileName)
  }
  const fileOf = ({fileName}: FaceCandidate): FontFile | undefined => file(fileName)
  const open = (candidate: FaceCandidate): Face | undefined => {
    const source = fileOf(candidate)
    if (source === undefined) return undefined
    const key = `${candidate.fileName}#${candidate.postscriptName ?? ''}`
    const face = faces.get(key) ?? openFace(source, candidate.postscriptName, candidate.emAscent)
    faces.set(key, face)
    return face
  }
  const present = (role: FaceRole): FaceCandidate | undefined =>
    roleCandidates[role].find((candidate) => fileOf(candidate) !== undefined)

  const search = (role: FaceRole, cp: number): Face | undefined => {
    for (const candidate of [...roleCandidates[role], ...glyphFallbacks]) {
      const face = open(candidate)
      if (face?.has(cp) === true) return face
    }
    return undefined
  }
  return {
    primary: (role) => {
      const candidate = present(role)
      const face = candidate === undefined ? undefined : open(candidate)
      return candidate === undefined || face === undefined ? undefined : {face, candidate}
    },
    resolve: (role, cp) => {
      const known = resolved.get(role) ?? new Map<number, Face | undefined>()
      resolved.set(role, known)
      if (!known.has(cp)) known.set(cp, search(role, cp))
      return known.get(cp)
    },
    file,
    servesRareCharacters: () => rareFaces.some((candidate) => fileOf(candidate) !== undefined),
    report: () =>
      faceRoles.map((role) => {
        const candidate = present(role)
        const path = candidate === undefined ? undefined : fileOf(candidate)?.path
        const wanted = roleCandidates[role].find(({standing}) => standing === 'standard') ?? roleCandidates[role][0]
        if (wanted === undefined) throw new Error(`no candidates for ${role}`)
        return {role, name: categories[role], candidate, path, wanted}
      })
  }
}

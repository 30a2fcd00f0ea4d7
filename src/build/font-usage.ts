/** Which faces a document was really set in: for the manifest and the summary. */
import type {Face} from '../compose/fonts/face.js'
import type {FontLibrary, RoleReport} from '../compose/fonts/library.js'
import {type FaceCandidate, glyphFallbacks, roleCandidates} from '../compose/fonts/roles.js'
import {sha256} from '../host/recording.js'
import {type FaceRole, faces as categories} from '../layout/faces.js'
import type {FontUse, Substitution} from './manifest.js'

/** A library that notes which faces it answered with. */
export interface RecordingFonts {
  readonly library: FontLibrary
  /** The faces of every role asked for, in the order of the roles. */
  uses(): readonly FontUse[]
  /** Roles asked for whose face is not the one of the standard. */
  substitutions(): readonly Substitution[]
}

/**
 * Wrap a library for one document.
 * @param library the library of the process
 * @param fingerprint SHA-256 of a face's file; see `fingerprints`
 */
export function recordFonts(library: FontLibrary, fingerprint: (face: Face) => string): RecordingFonts {
  const used = new Map<FaceRole, Set<Face>>()
  const asked = (): readonly (RoleReport & {readonly faces: readonly Face[]})[] =>
    library.report().flatMap((report) => {
      const faces = used.get(report.role)
      return faces === undefined
        ? []
        : [{...report, faces: [...faces].toSorted((one, other) => (one.id < other.id ? -1 : 1))}]
    })
  return {
    library: {
      ...library,
      resolve: (role, cp) => {
        const face = library.resolve(role, cp)
        const faces = used.get(role) ?? new Set()
        used.set(role, faces)
        if (face !== undefined) faces.add(face)
        return face
      }
    },
    uses: () =>
      asked().flatMap(({role, faces}) =>
        faces.map((face) => {
          const candidate = candidateOf(role, face)
          const {displayName, standing} = candidate ?? {displayName: face.family, standing: 'substitute'}
          return {role: categories[role], file: face.id, face: displayName, standing, sha256: fingerprint(face)}
        })
      ),
    substitutions: () =>
      asked().flatMap(({name, candidate, wanted}) =>
        candidate === undefined || candidate.standing === 'standard'
          ? []
          : [{role: name, wanted: wanted.displayName, used: candidate.displayName}]
      )
  }
}

/** SHA-256 of font files, each computed once in a process. */
export function fingerprints(): (face: Face) => string {
  const known = new Map<string, string>()
  return ({file}) => {
    const digest = known.get(file.path) ?? sha256(file.bytes())
    known.set(file.path, digest)
    return digest
  }
}

function candidateOf(role: FaceRole, face: Face): FaceCandidate | undefined {
  return [...roleCandidates[role], ...glyphFallbacks].find(({fileName, postscriptName}) => {
    const id = postscriptName === undefined ? fileName : `${fileName}#${postscriptName}`
    return id.toLowerCase() === face.id.toLowerCase()
  })
}

/** Which faces a document was really set in: for the manifest and the summary. */
import type {Face} from '../compose/fonts/face.js'
import type {FontLibrary, RoleReport} from '../compose/fonts/library.js'
import {type FaceCandidate, glyphFallbacks, roleCandidates} from '../compose/fonts/roles.js'
import {type FontFile, HostError} from '../host/host.js'
import {type Digest, sha256} from '../host/recording.js'
import {type FaceRole, faces as categories} from '../layout/faces.js'
import type {FontDigests} from './font-record.js'
import type {FontUse, Substitution} from './manifest.js'

/** A font file that was looked for, and what was found. */
export interface FontAnswer {
  /** Bare file name. */
  readonly file: string
  /** SHA-256 of the file in lower-case hexadecimal; null when no font folder had it. */
  readonly sha256: string | null
}

/** A library that notes which faces it answered with. */
export interface RecordingFonts {
  readonly library: FontLibrary
  /** The faces of every role asked for, in the order of the roles. */
  uses(): readonly FontUse[]
  /** Roles asked for whose face is not the one of the standard. */
  substitutions(): readonly Substitution[]
  /** The files that decided which faces these are: those of the faces, and all that would have come before them. */
  answers(): readonly FontAnswer[]
}

/**
 * Wrap a library for one document.
 * @param library the library of the process
 * @param fingerprint SHA-256 of a font file; see `fontBook`
 */
export function recordFonts(library: FontLibrary, fingerprint: (file: FontFile) => string): RecordingFonts {
  const used = new Map<FaceRole, Set<Face>>()
  // Roles in which a character found no face: all files were asked for it.
  const exhausted = new Set<FaceRole>()
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
        if (face === undefined) exhausted.add(role)
        else faces.add(face)
        return face
      }
    },
    uses: () =>
      asked().flatMap(({role, faces}) =>
        faces.map((face) => {
          const candidate = candidateOf(role, face)
          const {displayName, standing} = candidate ?? {displayName: face.family, standing: 'substitute'}
          return {role: categories[role], file: face.id, face: displayName, standing, sha256: fingerprint(face.file)}
        })
      ),
    substitutions: () =>
      asked().flatMap(({name, candidate, wanted}) =>
        candidate === undefined || candidate.standing === 'standard'
          ? []
          : [{role: name, wanted: wanted.displayName, used: candidate.displayName}]
      ),
    answers: () => {
      const names = [...used].flatMap(([role, faces]) => {
        const candidates = candidatesOf(role).map(({fileName}) => fileName)
        if (exhausted.has(role)) return candidates
        const last = Math.max(
          ...[...faces].map((face) => candidatesOf(role).findIndex((candidate) => isFace(candidate, face)))
        )
        return candidates.slice(0, last + 1)
      })
      return [...new Set(names)].toSorted().map((name) => {
        const file = library.file(name)
        return {file: name, sha256: file === undefined ? null : fingerprint(file)}
      })
    }
  }
}

/** SHA-256 of font files, kept by what tells one version of a file from another, so that few of them are read. */
export interface FontBook {
  readonly digest: (file: FontFile) => string
  /** The digests that were asked for, by what tells versions of files apart. */
  readonly asked: () => FontDigests
  /** Take over what another book has been asked. */
  readonly learn: (digests: FontDigests) => void
  /** All that is known, for a book in another thread. */
  readonly known: () => FontDigests
}

/**
 * A book of font files.
 * @param known what earlier builds left
 * @param digestOf how bytes are hashed
 */
export function fontBook(known: FontDigests = {}, digestOf: Digest = sha256): FontBook {
  const asked = new Map<string, string>()
  const byFile = new WeakMap<FontFile, string>()
  const look = (file: FontFile): string => {
    const identity = file.identity?.()
    if (identity !== undefined && Object.hasOwn(known, identity)) {
      const digest = known[identity] ?? ''
      asked.set(identity, digest)
      return digest
    }
    const digest = digestOf(file.bytes())
    // Of the bytes that were read, which need not be those that were there a moment before.
    const read = file.identity?.()
    if (read !== undefined) asked.set(read, digest)
    return digest
  }
  return {
    digest: (file) => {
      const digest = byFile.get(file) ?? look(file)
      byFile.set(file, digest)
      return digest
    },
    asked: () => Object.fromEntries(asked),
    learn: (digests) => {
      for (const [identity, digest] of Object.entries(digests)) asked.set(identity, digest)
    },
    known: () => ({...known, ...Object.fromEntries(asked)})
  }
}

/** Whether a font file is the one with this hash, null for none. */
export function isSameFont(
  file: FontFile | undefined,
  hash: string | null,
  digest: (file: FontFile) => string
): boolean {
  if (file === undefined || hash === null) return file === undefined && hash === null
  try {
    return digest(file) === hash
  } catch (error) {
    if (error instanceof HostError) return false
    throw error
  }
}

const candidatesOf = (role: FaceRole): readonly FaceCandidate[] => [...roleCandidates[role], ...glyphFallbacks]

const isFace = ({fileName, postscriptName}: FaceCandidate, face: Face): boolean => {
  const id = postscriptName === undefined ? fileName : `${fileName}#${postscriptName}`
  return id.toLowerCase() === face.id.toLowerCase()
}

function candidateOf(role: FaceRole, face: Face): FaceCandidate | undefined {
  return candidatesOf(role).find((candidate) => isFace(candidate, face))
}

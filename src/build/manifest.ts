/** `manifest.json` of the output folder: what was made from what. No time and no path of the machine stands in it. */
import type {ManifestDocument, ManifestOutput} from './read-manifest.js'

export type {FontUse, ManifestDocument, ManifestOutput, Substitution} from './read-manifest.js'

/** Name of the manifest in the output folder. */
export const manifestName = 'manifest.json'

/** The manifest by source path. */
export type Manifest = ReadonlyMap<string, ManifestDocument>

/** The manifest as bytes: keys by code unit, so that equal manifests are equal files. */
export function manifestBytes(documents: Manifest): Uint8Array {
  const value = {manifest: 1, documents: Object.fromEntries(documents)}
  return new TextEncoder().encode(`${JSON.stringify(value, sortedKeys, 2)}\n`)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * An entry after a build that made some of its outputs. Outputs of formats that it was not asked for stay, marked as
 * stale when anything that they were made from has changed since; those of the others are no longer the document's.
 * @param earlier the entry before, if any
 * @param now the entry with the outputs of this build alone
 * @param made whether the build was asked for the format of a file
 */
export function mergedEntry(
  earlier: ManifestDocument | undefined,
  now: ManifestDocument,
  made: (name: string) => boolean = () => false
): ManifestDocument {
  if (earlier === undefined) return now
  const same = earlier.tool === now.tool && equalInputs(earlier.inputs, now.inputs)
  const kept = Object.entries(earlier.outputs)
    .filter(([file]) => !Object.hasOwn(now.outputs, file) && !made(file))
    .map(([file, entry]): [string, ManifestOutput] => [file, same ? entry : {...entry, stale: true}])
  return {...now, outputs: {...Object.fromEntries(kept), ...now.outputs}}
}

function equalInputs(one: ManifestDocument['inputs'], other: ManifestDocument['inputs']): boolean {
  const paths = Object.keys(one)
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
}

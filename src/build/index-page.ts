/** The 目录页 of an output folder, from its manifest: also documents that this build did not touch are on it. */
import {formats, publishIndex} from '../publish.js'
import type {Workspace} from '../source/document.js'
import type {Manifest, ManifestDocument} from './manifest.js'

/** Bytes of the 目录页; equal manifests give equal bytes, in whatever order their documents were built. */
export const indexOf = (documents: Manifest, {site}: Workspace): Promise<Uint8Array> =>
  publishIndex(
    [...documents]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, {title, kind, date, documentNumber, outputs}]) => ({
        title,
        kind,
        date,
        documentNumber,
        files: filesOf(outputs)
      })),
    site
  )

const filesOf = (outputs: ManifestDocument['outputs']): {href: string; label: string; bytes: number}[] =>
  formats.flatMap((format) =>
    Object.entries(outputs)
      .filter(([href]) => href.endsWith(`.${format}`))
      .toSorted(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
      .map(([href, {bytes}], index) => {
        const label = index === 0 ? format.toUpperCase() : `${format.toUpperCase()} ${index + 1}`
        return {href, label, bytes}
      })
  )

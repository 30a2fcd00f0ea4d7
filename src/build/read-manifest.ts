/** Reads `manifest.json` of an output folder, of which nothing is believed that is not of its form. */
import * as z from 'zod/mini'
import {isWorkspacePath} from '../host/workspace-path.js'
import type {Manifest} from './manifest.js'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u))
const name = z.string().check(z.refine(isWorkspacePath))

const fontUse = z.strictObject({
  /** 字体 that the standard names: 仿宋. */
  role: z.string(),
  /** Bare file name, with `#` and the PostScript name inside a collection. */
  file: z.string(),
  /** The name staff know. */
  face: z.string(),
  standing: z.enum(['standard', 'equivalent', 'substitute']),
  sha256: hash
})

const substitution = z.strictObject({role: z.string(), wanted: z.string(), used: z.string()})

const output = z.strictObject({
  sha256: hash,
  bytes: z.int().check(z.nonnegative()),
  pages: z.nullable(z.int().check(z.positive())),
  /** Made from earlier inputs than the others: the last build of the document left this format out. */
  stale: z.optional(z.literal(true)),
  /** Faces whose outlines are in the file; only files with pages have them. */
  fonts: z.optional(z.array(fontUse)),
  /** Faces that stand in for those of the standard. */
  substitutions: z.optional(z.array(substitution))
})

const document = z.strictObject({
  /** Version of yinfa that made the files. */
  tool: z.string(),
  title: z.string(),
  /** 文种. */
  kind: z.string(),
  /** 成文日期, YYYY-MM-DD. */
  date: z.string(),
  documentNumber: z.nullable(z.string()),
  /** SHA-256 of every file that was read, by workspace-relative path; null for a file that was not there. */
  inputs: z.record(name, z.nullable(hash)),
  /** By name in the output folder. */
  outputs: z.record(name, output)
})

const manifest = z.strictObject({
  /** Version of this form. */
  manifest: z.literal(1),
  /** By workspace-relative path of the source. */
  documents: z.record(name, document)
})

/** A face whose outlines are in an output. */
export type FontUse = z.infer<typeof fontUse>
/** A face of the standard and what was used in its place. */
export type Substitution = z.infer<typeof substitution>
/** An output as the manifest has it. */
export type ManifestOutput = z.infer<typeof output>
/** A document as the manifest has it. */
export type ManifestDocument = z.infer<typeof document>
/** The manifest in a file; undefined when it is no manifest of this form: then nothing it says is trusted. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const read = manifest.safeParse(JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)))
    return read.success ? new Map(Object.entries(read.data.documents)) : undefined
  } catch {
    return undefined
  }
}

/** What attachments and enclosures have in common: a file of their own, and 署名 and 成文日期 below their text. */
import type {Root} from 'mdast'
import type {DocumentMeta, EnclosureMeta} from '../../source/document.js'
import type * as G from '../nodes.js'
import type {Context} from './context.js'
import {definitions} from './definitions.js'
import {drafts, type Draft} from './drafts.js'
import {at} from './frame.js'

/** A file that holds the text of an attachment or an enclosure, parsed; its findings name the file itself. */
export interface PartFile {
  readonly root: Root
  readonly context: Context
}

/** Files by the field that names them: `attachments.0`. */
export type PartFiles = ReadonlyMap<string, PartFile>

/** The forms that an attachment consists of, by the field that names them: `attachments.0`. */
export type FormParts = ReadonlyMap<string, readonly G.Form[]>

/** The drafts of a file. */
export const fileDrafts = ({root, context}: PartFile): readonly Draft[] =>
  drafts(root.children, {...context, definitions: definitions(root)})

/** 署名 and 成文日期 of a part, without seal: what is sealed is the document. */
export function partSignature({signature}: EnclosureMeta, meta: DocumentMeta, field: string): G.SignatureBlock[] {
  if (signature === null) return []
  const names = signature.names.map(
    (value) => ({type: 'issuerSignature', value, ...at(meta, `${field}.signature`)}) as const
  )
  return [
    {
      type: 'signatureBlock',
      seal: 'none',
      children: [...names, {type: 'documentDate', ...signature.date, ...at(meta, `${field}.documentDate`)}]
    }
  ]
}

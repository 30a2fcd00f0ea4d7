/** All parts of a document as the one file that they make (OPC 9.2). */
import {deflated, deflatedPieces, joinZip, type Packed, stored} from '../../zip/container.js'
import type {Metadata} from '../metadata.js'
import {type StyleSource, styleKey, stylesXml} from '../styles/index.js'
import {appPropertiesXml, corePropertiesXml, fontTableXml, settingsXml} from './settings.js'
import {contentTypesXml} from './content-types.js'
import type {DocumentPackage} from './document-package.js'
import type {PartMemory} from './part-memory.js'
import {packageRelationshipsXml, type Relationship, relationshipsXml} from './relationships.js'

/** What a document consists of. */
export interface DocumentParts {
  /** The main part. */
  readonly document: Iterable<string>
  /** What its styles depend on. */
  readonly styles: StyleSource
  /** The part of footnotes, where there are some. */
  readonly footnotes: string | undefined
  readonly metadata: Metadata
  /** Only what is to be filled in can be edited. */
  readonly restricted: boolean
}

// Keys of parts, by all that they depend on: to compare those takes less time than to write the part.
const settingsKey = (hasNotes: boolean, restricted: boolean): string => `settings ${hasNotes} ${restricted}`
const relationshipsKey = (all: readonly Relationship[]): string =>
  `relationships ${all.map(({id, type, target, external}) => `${id} ${type} ${external} ${target}`).join('\n')}`

/** The bytes of a document. */
export function writePackage(
  {document, styles, footnotes, metadata, restricted}: DocumentParts,
  collected: DocumentPackage,
  memory: PartMemory
): Uint8Array {
  const {relate} = collected
  relate('styles', 'styles.xml')
  relate('settings', 'settings.xml')
  relate('fontTable', 'fontTable.xml')
  const hasNotes = footnotes !== undefined
  if (hasNotes) relate('footnotes', 'footnotes.xml')
  const relationships = collected.relationships()
  const shared = (key: string, xml: () => string): Packed => memory.packed(key, () => deflated(xml()))
  const parts: readonly (readonly [name: string, packed: Packed])[] = [
    ['word/_rels/document.xml.rels', shared(relationshipsKey(relationships), () => relationshipsXml(relationships))],
    ['word/document.xml', deflatedPieces(document)],
    ...[...collected.parts()].map(([name, xml]) => [name, shared(xml, () => xml)] as const),
    ...(footnotes === undefined ? [] : [['word/footnotes.xml', deflated(footnotes)] as const]),
    ['word/styles.xml', shared(styleKey(styles), () => stylesXml(styles))],
    ['word/settings.xml', shared(settingsKey(hasNotes, restricted), () => settingsXml(hasNotes, restricted))],
    ['word/fontTable.xml', shared('fonts', fontTableXml)],
    // As small as this is, to deflate it takes longer than to write it.
    ['docProps/core.xml', stored(Buffer.from(corePropertiesXml(metadata)))],
    ['docProps/app.xml', shared(`application ${metadata.issuer}`, () => appPropertiesXml(metadata))],
    ...collected.media().map(({name, bytes}) => [`word/${name}`, stored(bytes)] as const)
  ]
  const names = parts.map(([name]) => name)
  return joinZip([
    {name: '[Content_Types].xml', packed: shared(`types ${names.join(' ')}`, () => contentTypesXml(names))},
    {name: '_rels/.rels', packed: shared('package', packageRelationshipsXml)},
    ...parts.map(([name, packed]) => ({name, packed}))
  ])
}

/** All parts of a document as the one file that they make (OPC 9.2). */
import {deflated, deflatedPieces, joinZip, type Packed, stored} from '../../zip/container.js'
import type {Metadata} from '../metadata.js'
import {type StyleSource, styleKey, stylesXml} from '../styles/index.js'
import {appPropertiesXml, corePropertiesXml, fontTableXml, settingsXml} from './settings.js'
import {contentTypesXml} from './content-types.js'
import type {DocumentPackage} from './document-package.js'
import type {PartMemory} from './part-memory.js'
import {packageRelationshipsXml, relationshipsXml} from './relationships.js'

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

/** The bytes of a document. */
export function writePackage(
  {document, styles, footnotes, metadata, restricted}: DocumentParts,
  collected: DocumentPackage,
  memory: PartMemory
): Uint8Array {
  const settings = settingsXml(footnotes !== undefined, restricted)
  const {relate} = collected
  relate('styles', 'styles.xml')
  relate('settings', 'settings.xml')
  relate('fontTable', 'fontTable.xml')
  if (footnotes !== undefined) relate('footnotes', 'footnotes.xml')
  const shared = (xml: string): Packed => memory.packed(xml, () => deflated(xml))
  const parts: readonly (readonly [name: string, packed: Packed])[] = [
    ['word/_rels/document.xml.rels', shared(relationshipsXml(collected.relationships()))],
    ['word/document.xml', deflatedPieces(document)],
    ...[...collected.parts()].map(([name, xml]) => [name, shared(xml)] as const),
    ...(footnotes === undefined ? [] : [['word/footnotes.xml', deflated(footnotes)] as const]),
    ['word/styles.xml', memory.packed(styleKey(styles), () => deflated(stylesXml(styles)))],
    ['word/settings.xml', shared(settings)],
    ['word/fontTable.xml', shared(fontTableXml())],
    ['docProps/core.xml', deflated(corePropertiesXml(metadata))],
    ['docProps/app.xml', shared(appPropertiesXml(metadata))],
    ...collected.media().map(({name, bytes}) => [`word/${name}`, stored(bytes)] as const)
  ]
  const types = contentTypesXml(parts.map(([name]) => name))
  return joinZip([
    {name: '[Content_Types].xml', packed: shared(types)},
    {name: '_rels/.rels', packed: shared(packageRelationshipsXml())},
    ...parts.map(([name, packed]) => ({name, packed}))
  ])
}

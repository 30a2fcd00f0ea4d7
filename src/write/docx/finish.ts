/**
 * The finishing pass: of what the library packed only the text parts stay; parts that it cannot write validly, or that
 * nobody asked for, are replaced or dropped, and everything that would differ from run to run gets a fixed value.
 */
import {type Document, Packer} from 'docx'
import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate'
import type {Metadata} from './metadata.js'
import {contentTypesXml, packageRelationshipsXml, type Relationship, relationshipsXml} from './parts/package.js'
import {appPropertiesXml, corePropertiesXml, fontTableXml, settingsXml} from './parts/settings.js'

/** The parts that hold text. */
const textParts = /^word\/(?:document|header\d+|footer\d+)\.xml$/
const documentRelationships = 'word/_rels/document.xml.rels'
const contentTypes = '[Content_Types].xml'

/** The date of all entries: ZIP stores local time, so this is built from local parts and is the same everywhere. */
const zipTime = (): Date => new Date(1980, 0, 1)

/** Parts that the library always writes and that nobody needs; empty ones cost no time to pack and unpack. */
const unwanted = [
  'word/styles.xml',
  'word/theme/theme1.xml',
  'word/numbering.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/settings.xml',
  'word/fontTable.xml'
]

/** What the library packs of a document: parts of text in full, others empty. */
export const pack = (document: Document): Promise<Uint8Array> =>
  Packer.pack(
    document,
    'uint8array',
    false,
    unwanted.map((path) => ({path, data: ''}))
  )

/** The final bytes of a document. */
export function finish(packed: Uint8Array, styles: string, metadata: Metadata): Uint8Array {
  const given = unzipSync(packed, {filter: ({name}) => textParts.test(name) || name === documentRelationships})
  const text = new Map(
    Object.keys(given)
      .filter((name) => textParts.test(name))
      .toSorted()
      .map((name) => [name, tidy(strFromU8(given[name] ?? new Uint8Array()))])
  )
  const {relationships, renamed} = renumber(strFromU8(given[documentRelationships] ?? new Uint8Array()))
  const document = text.get('word/document.xml') ?? ''
  text.set(
    'word/document.xml',
    document.replace(/(?<= r:id=")[^"]+(?=")/g, (id) => renamed.get(id) ?? id)
  )
  const parts = new Map([
    ...text,
    ['word/styles.xml', styles],
    ['word/settings.xml', settingsXml()],
    ['word/fontTable.xml', fontTableXml()],
    ['docProps/core.xml', corePropertiesXml(metadata)],
    ['docProps/app.xml', appPropertiesXml(metadata)]
  ])
  return zip([
    [contentTypes, contentTypesXml([...parts.keys()])],
    ['_rels/.rels', packageRelationshipsXml()],
    [documentRelationships, relationshipsXml(relationships)],
    ...parts
  ])
}

/** Namespaces that the text does not use are most of a short part. */
function tidy(xml: string): string {
  const root = /<w:\w+ [^>]*>/.exec(xml)?.[0] ?? ''
  const content = xml.slice(xml.indexOf(root) + root.length)
  const kept = root
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replaceAll(/ xmlns:(\w+)="[^"]*"/g, (declaration, prefix: string) =>
      prefix === 'w' || uses(content, prefix) ? declaration : ''
    )
  return xml.replace(root, () => kept)
}

const uses = (xml: string, prefix: string): boolean => xml.includes(`${prefix}:`)

/** Relationships numbered in their order, without those to parts that were dropped; links have random ids before. */
function renumber(xml: string): {relationships: readonly Relationship[]; renamed: ReadonlyMap<string, string>} {
  const renamed = new Map<string, string>()
  const relationships: Relationship[] = []
  for (const [, id = '', type = '', target = '', mode] of xml.matchAll(
    /<Relationship Id="([^"]*)" Type="([^"]*)" Target="([^"]*)"(?: TargetMode="([^"]*)")?\/>/g
  )) {
    const external = mode === 'External'
    if (!external && !/^(?:styles|settings|fontTable|header\d+|footer\d+)\.xml$/.test(target)) continue
    const next = `rId${relationships.length + 1}`
    renamed.set(id, next)
    relationships.push({id: next, type, target: unescape(target), external})
  }
  return {relationships, renamed}
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function zip(entries: readonly (readonly [name: string, xml: string])[]): Uint8Array {
  const mtime = zipTime()
  const files: Zippable = {}
  for (const [name, xml] of entries) files[name] = [strToU8(xml), {mtime, level: 6, os: 0, attrs: 0}]
  return zipSync(files)
}

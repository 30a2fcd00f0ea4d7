/**
 * The finishing pass: of what the library packed only the text parts stay; parts that it cannot write validly, or that
 * nobody asked for, are replaced or dropped, and everything that would differ from run to run gets a fixed value.
 */
import {type Document, Packer} from 'docx'
import {strFromU8, strToU8, unzipSync, type Zippable, zipSync} from 'fflate'
import {renumberBookmarks} from './bookmarks.js'
import type {Metadata} from './metadata.js'
import {
  contentTypesXml,
  metafile,
  packageRelationshipsXml,
  type Relationship,
  relationshipsXml
} from './parts/package.js'
import {extraStyles} from './styles/ids.js'
import {expandRows, type PlainRows} from './plain-rows.js'
import {appPropertiesXml, corePropertiesXml, fontTableXml, settingsXml} from './parts/settings.js'

/** The parts that hold text. */
const textParts = /^word\/(?:document|header\d+|footer\d+)\.xml$/
const documentRelationships = 'word/_rels/document.xml.rels'
const contentTypes = '[Content_Types].xml'

/** Footnotes, where a document has some. */
const notesPart = 'word/footnotes.xml'
/** Pictures; the library names them by their content. */
const media = /^word\/media\//

/** The date of all entries: ZIP stores local time, so this is built from local parts and is the same everywhere. */
const zipTime = (): Date => new Date(1980, 0, 1)

/** Parts that the library always writes and that nobody needs; empty ones cost no time to pack and unpack. */
const unwanted = [
  'word/styles.xml',
  'word/theme/theme1.xml',
  'word/numbering.xml',
  notesPart,
  'word/endnotes.xml',
  'word/settings.xml',
  'word/fontTable.xml'
]

/** What the library packs of a document: parts of text in full, others empty. */
export const pack = (document: Document, withNotes: boolean): Promise<Uint8Array> =>
  Packer.pack(
    document,
    'uint8array',
    false,
    unwanted.filter((path) => !(withNotes && path === notesPart)).map((path) => ({path, data: ''}))
  )

/** What a document consists of beside its text. */
export interface Finishing {
  /** The part word/styles.xml. */
  readonly styles: string
  readonly metadata: Metadata
  readonly withNotes: boolean
  /** Rows whose marks stand in the text. */
  readonly plainRows: PlainRows
  readonly restricted: boolean
}

/** The final bytes of a document. */
export function finish(
  packed: Uint8Array,
  {styles, metadata, withNotes, plainRows, restricted}: Finishing
): Uint8Array {
  const isText = (name: string): boolean => textParts.test(name) || (withNotes && name === notesPart)
  const given = unzipSync(packed, {
    filter: ({name}) => isText(name) || media.test(name) || name === documentRelationships
  })
  const pictures = Object.entries(given)
    .filter(([name]) => media.test(name))
    .map(([name, bytes]) => [asMetafile(name), bytes] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = new Map(
    Object.keys(given)
      .filter(isText)
      .toSorted()
      .map((name) => [name, tidy(strFromU8(given[name] ?? new Uint8Array()))])
  )
  const {relationships, renamed} = renumber(strFromU8(given[documentRelationships] ?? new Uint8Array()), withNotes)
  const document = text.get('word/document.xml') ?? ''
  text.set(
    'word/document.xml',
    expandRows(
      renumberBookmarks(document).replace(/(?<= r:(?:id|embed)=")[^"]+(?=")/g, (id) => renamed.get(id) ?? id),
      plainRows
    )
  )
  const parts = new Map([
    ...text,
    ['word/styles.xml', styles],
    ['word/settings.xml', settingsXml(withNotes, restricted)],
    ['word/fontTable.xml', fontTableXml()],
    ['docProps/core.xml', corePropertiesXml(metadata)],
    ['docProps/app.xml', appPropertiesXml(metadata)]
  ])
  return zip([
    [contentTypes, contentTypesXml([...parts.keys()], kindOf(pictures.map(([name]) => name)))],
    ['_rels/.rels', packageRelationshipsXml()],
    [documentRelationships, relationshipsXml(relationships)],
    ...parts,
    ...pictures
  ])
}

/** Namespaces that the text does not use are most of a short part. */
function tidy(given: string): string {
  const xml = numberPictures(turnFrames(tinySections(given)))
  const root = /<w:\w+ [^>]*>/.exec(xml)?.[0] ?? ''
  const content = xml.slice(xml.indexOf(root) + root.length)
  const kept = root
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replaceAll(/ xmlns:(\w+)="[^"]*"/g, (declaration, prefix: string) =>
      prefix === 'w' || uses(content, prefix) ? declaration : ''
    )
  return xml.replace(root, () => kept)
}

/** The library ends a section with a paragraph as high as a row, which might begin a page of its own. */
const tinySections = (xml: string): string =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${extraStyles.anchor}"/><w:sectPr`)

/** The library cannot turn the text of a frame; those that are higher than wide hold turned text. */
const turnFrames = (xml: string): string =>
  xml.replaceAll(
    /<w:pPr>(?:(?!<\/w:pPr>).)*?<w:framePr [^>]*?w:w="(\d+)"[^>]*?w:h="(\d+)"[^>]*\/>(?:(?!<\/w:pPr>).)*/gu,
    (properties, width: string, height: string) =>
      Number(height) > Number(width) ? `${properties}<w:textDirection w:val="tbRl"/>` : properties
  )

/** The library counts the pictures of a process. */
function numberPictures(xml: string): string {
  let count = 0
  return xml.replaceAll(/(?<=<(?:wp:docPr|pic:cNvPr) )id="[^"]*"/gu, () => `id="${Math.floor(count++ / 2) + 1}"`)
}

const uses = (xml: string, prefix: string): boolean => xml.includes(`${prefix}:`)

/** Relationships numbered in their order, without those to parts that were dropped; links have random ids before. */
function renumber(
  xml: string,
  withNotes: boolean
): {relationships: readonly Relationship[]; renamed: ReadonlyMap<string, string>} {
  const renamed = new Map<string, string>()
  const relationships: Relationship[] = []
  for (const [, id = '', type = '', target = '', mode] of xml.matchAll(
    /<Relationship Id="([^"]*)" Type="([^"]*)" Target="([^"]*)"(?: TargetMode="([^"]*)")?\/>/g
  )) {
    const external = mode === 'External'
    const kept = (withNotes && target === 'footnotes.xml') || target.startsWith('media/')
    if (!external && !kept && !/^(?:styles|settings|fontTable|header\d+|footer\d+)\.xml$/.test(target)) continue
    const next = `rId${relationships.length + 1}`
    renamed.set(id, next)
    relationships.push({id: next, type, target: external ? unescape(target) : asMetafile(target), external})
  }
  return {relationships, renamed}
}

/** The name of a metafile, others as they are. */
const asMetafile = (name: string): string =>
  name.endsWith(`.${metafile.given}`) ? name.slice(0, -metafile.given.length) + metafile.written : name

const kindOf = (names: readonly string[]): false | 'pixels' | 'drawings' =>
  names.length === 0 ? false : names.some((name) => name.endsWith(`.${metafile.written}`)) ? 'drawings' : 'pixels'

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function zip(entries: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array {
  const mtime = zipTime()
  const files: Zippable = {}
  for (const [name, content] of entries) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    files[name] = [bytes, {mtime, level: typeof content === 'string' ? 6 : 0, os: 0, attrs: 0}]
  }
  return zipSync(files)
}

/** The parts of a document that its text needs, and the ids by which it names them, collected while it is written. */
import {type HeaderOrFooter, headerOrFooterXml} from '../word/header-footer.js'
import {type Relationship, type RelationshipKind, relationshipTypes} from './relationships.js'

/** A file of a picture. */
export interface Media {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is collected. Ids follow the order in which they are asked for. */
export interface DocumentPackage {
  /** Id of the relationship of the main part to a part, or to an address outside; equal ones share it. */
  readonly relate: (kind: RelationshipKind, target: string) => string
  /** Id of the relationship to a header or footer of these paragraphs; equal ones share a part. */
  readonly margin: (kind: HeaderOrFooter, paragraphs: string) => string
  /**
   * Id of the relationship to the file of a picture.
   * @param source what stands in several places shares a file
   * @param bytes asked once for each source
   */
  readonly picture: (source: object, extension: 'png' | 'jpg' | 'emf', bytes: () => Uint8Array) => string
  /** Number of the next bookmark, from 0. @param count of bookmarks that are numbered at once */
  readonly nextBookmark: (count?: number) => number
  /** How many have been numbered. */
  readonly bookmarks: () => number
  /** Number of the next drawing, from 1. */
  readonly nextDrawing: () => number
  readonly relationships: () => readonly Relationship[]
  /** Headers and footers by name. */
  readonly parts: () => ReadonlyMap<string, string>
  readonly media: () => readonly Media[]
}

/** An empty package. */
export function documentPackage(): DocumentPackage {
  const relationships = new Map<string, Relationship>()
  const parts = new Map<string, string>()
  const names = new Map<string, string>()
  const media = new Map<object, Media>()
  let bookmarks = 0
  let drawings = 0

  const relate = (kind: RelationshipKind, target: string): string => {
    const key = `${kind} ${target}`
    const known = relationships.get(key)
    if (known !== undefined) return known.id
    const id = `rId${relationships.size + 1}`
    relationships.set(key, {id, type: relationshipTypes[kind], target, external: kind === 'hyperlink'})
    return id
  }
  return {
    relate,
    margin: (kind, paragraphs) => {
      const xml = headerOrFooterXml(kind, paragraphs)
      const known = names.get(xml)
      if (known !== undefined) return relate(kind, known)
      const count = [...names.values()].filter((name) => name.startsWith(kind)).length
      const name = `${kind}${count + 1}.xml`
      names.set(xml, name)
      parts.set(`word/${name}`, xml)
      return relate(kind, name)
    },
    picture: (source, extension, bytes) => {
      const file = media.get(source) ?? {name: `media/image${media.size + 1}.${extension}`, bytes: bytes()}
      media.set(source, file)
      return relate('image', file.name)
    },
    nextBookmark: (count = 1) => {
      const first = bookmarks
      bookmarks += count
      return first
    },
    bookmarks: () => bookmarks,
    nextDrawing: () => ++drawings,
    relationships: () => [...relationships.values()],
    parts: () => parts,
    media: () => [...media.values()]
  }
}

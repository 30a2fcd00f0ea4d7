/** Relationships (OPC 9.3): how the parts of a package hang together. */
import {element, officeRelationships as office, part} from '../xml.js'

const openPackage = 'http://schemas.openxmlformats.org/package/2006'

/** Types of the relationships of the main part. */
export const relationshipTypes = {
  styles: `${office}/styles`,
  settings: `${office}/settings`,
  fontTable: `${office}/fontTable`,
  footnotes: `${office}/footnotes`,
  header: `${office}/header`,
  footer: `${office}/footer`,
  image: `${office}/image`,
  hyperlink: `${office}/hyperlink`
} as const

/** What the main part is related to. */
export type RelationshipKind = keyof typeof relationshipTypes

/** One relationship. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** A part, from the folder of the part that names it, or an address outside. */
  readonly target: string
  readonly external: boolean
}

/** A part of relationships. */
export const relationshipsXml = (all: readonly Relationship[]): string =>
  part(
    element(
      'Relationships',
      {xmlns: `${openPackage}/relationships`},
      ...all.map(({id, type, target, external}) =>
        element('Relationship', {Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined})
      )
    )
  )

/** _rels/.rels: where to begin. */
export const packageRelationshipsXml = (): string =>
  relationshipsXml([
    {id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml', external: false},
    {
      id: 'rId2',
      type: `${openPackage}/relationships/metadata/core-properties`,
      target: 'docProps/core.xml',
      external: false
    },
    {id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml', external: false}
  ])

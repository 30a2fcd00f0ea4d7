/** The lists of a package: what each part is, and how parts hang together. */
import {element, part} from '../xml.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Content type by the name of a part without its number. */
const contentTypes = new Map([
  ['word/document.xml', `${word}.document.main+xml`],
  ['word/styles.xml', `${word}.styles+xml`],
  ['word/settings.xml', `${word}.settings+xml`],
  ['word/fontTable.xml', `${word}.fontTable+xml`],
  ['word/footnotes.xml', `${word}.footnotes+xml`],
  ['word/header.xml', `${word}.header+xml`],
  ['word/footer.xml', `${word}.footer+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml']
])

/** The library knows no metafiles: they are given to it under an extension that no other picture has, and renamed. */
export const metafile = {given: 'bmp', written: 'emf'} as const

/** [Content_Types].xml for these parts. */
export const contentTypesXml = (
  names: readonly string[],
  withPictures: false | 'pixels' | 'drawings' = false
): string =>
  part(
    element(
      'Types',
      {xmlns: `${openPackage}/content-types`},
      element('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
      ...(withPictures !== false
        ? [
            element('Default', {Extension: 'png', ContentType: 'image/png'}),
            element('Default', {Extension: 'jpg', ContentType: 'image/jpeg'}),
            ...(withPictures === 'drawings'
              ? [element('Default', {Extension: metafile.written, ContentType: 'image/x-emf'})]
              : [])
          ]
        : []),
      ...names.flatMap((name) => {
        const type = contentTypes.get(name.replace(/\d+(?=\.xml$)/, ''))
        return type === undefined ? [] : [element('Override', {PartName: `/${name}`, ContentType: type})]
      })
    )
  )

/** _rels/.rels. */
export const packageRelationshipsXml = (): string =>
  relationshipsXml([
    {id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml'},
    {id: 'rId2', type: `${openPackage}/relationships/metadata/core-properties`, target: 'docProps/core.xml'},
    {id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml'}
  ])

/** One relationship. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external?: boolean
}

/** A part of relationships. */
export const relationshipsXml = (all: readonly Relationship[]): string =>
  part(
    element(
      'Relationships',
      {xmlns: `${openPackage}/relationships`},
      ...all.map(({id, type, target, external}) =>
        element('Relationship', {
          Id: id,
          Type: type,
          Target: target,
          TargetMode: external === true ? 'External' : undefined
        })
      )
    )
  )

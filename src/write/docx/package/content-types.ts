/** [Content_Types].xml (OPC 10.1): what each part of a package is. */
import {element, part} from '../xml.js'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Content type by the name of a part without its number. */
const partTypes = new Map([
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

/** Content type by extension, of what is no part of a kind above. */
const extensionTypes = new Map([
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['emf', 'image/x-emf']
])

/** The list for these files. */
export function contentTypesXml(names: readonly string[]): string {
  const extensions = new Set(['rels', ...names.map((name) => name.slice(name.lastIndexOf('.') + 1))])
  return part(
    element(
      'Types',
      {xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types'},
      ...[...extensionTypes].map(([Extension, ContentType]) =>
        extensions.has(Extension) ? element('Default', {Extension, ContentType}) : ''
      ),
      ...names.map((name) => {
        const ContentType = partTypes.get(name.replace(/\d+(?=\.xml$)/, ''))
        return ContentType === undefined ? '' : element('Override', {PartName: `/${name}`, ContentType})
      })
    )
  )
}

/** w:document (17.2.3): the main part. */
import {officeRelationships, part, wordprocessing} from '../xml.js'

/** word/document.xml in pieces. @param body paragraphs and tables, and at its end the properties of the last section */
export function* documentXml(body: Iterable<string>): Generator<string> {
  yield part(`<w:document xmlns:w="${wordprocessing}" xmlns:r="${officeRelationships}"><w:body>`)
  yield* body
  yield '</w:body></w:document>'
}

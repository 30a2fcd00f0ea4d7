/** w:document (17.2.3): the main part. */
import {element, officeRelationships, part, wordprocessing} from '../xml.js'

/** word/document.xml. @param body paragraphs and tables, and at its end the properties of the last section */
export const documentXml = (body: string): string =>
  part(element('w:document', {'xmlns:w': wordprocessing, 'xmlns:r': officeRelationships}, `<w:body>${body}</w:body>`))

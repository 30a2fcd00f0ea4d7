/** Headers and footers (17.10): what stands in the margins of the pages, each kind in a part of its own. */
import {element, part, wordprocessing} from '../xml.js'

/** Kinds of such parts, by the names of their files. */
export type HeaderOrFooter = 'header' | 'footer'

const roots = {header: 'w:hdr', footer: 'w:ftr'} as const satisfies Record<HeaderOrFooter, string>

/** word/header1.xml and the like. @param paragraphs at least one */
export const headerOrFooterXml = (kind: HeaderOrFooter, paragraphs: string): string =>
  part(element(roots[kind], {'xmlns:w': wordprocessing}, paragraphs))

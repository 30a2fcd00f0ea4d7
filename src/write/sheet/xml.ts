/** Text in SpreadsheetML, which can hold any UTF-16 unit: what XML cannot is written `_xHHHH_` (ST_Xstring). */

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/**
 * What cannot stand for itself: markup; controls, halves of surrogate pairs and non-characters, which XML forbids;
 * CR, which XML readers turn into LF; and a `_` that would be read as the beginning of such an escape.
 */
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu

/** Text as content of a cell; Excel shows exactly these characters. */
export const cellText = (text: string): string =>
  text.replace(special, (found) => entities[found] ?? `_x${hexadecimal(found)}_`)

const hexadecimal = (unit: string): string => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/** Characters that XML 1.0 cannot hold, where nothing like `_xHHHH_` is known. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as content or attribute of any other part; what XML cannot hold becomes U+FFFD, as these are only labels. */
export const labelText = (text: string): string =>
  text.replace(illegal, '\ufffd').replace(/[&<>"]/g, (found) => entities[found] ?? '')

/** A whole part. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** Namespace of SpreadsheetML. */
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** Namespace of relationships within a part. */
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

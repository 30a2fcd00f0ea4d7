/** What the file says about itself, twice: in the Info dictionary and as XMP, which must agree. */
import type {PdfDocument} from './document.js'
import {type PdfDictionary, textString} from './objects.js'

/** Describes the document. */
export interface PdfMetadata {
  readonly title: string
  /** Who issues it (发文机关). */
  readonly author: string
  /** What it is, e.g. the kind of document and its number. Empty: left out. */
  readonly subject: string
  readonly keywords: readonly string[]
  readonly language: 'zh-CN'
  /** `YYYY-MM-DD`; the file claims to have been made at the beginning of this day in China, whenever that was. */
  readonly date: string
}

const maker = 'yinfa'

/** Info dictionary (ISO 32000-1, 14.3.3). */
export function infoOf(metadata: PdfMetadata): PdfDictionary {
  const date = `D:${metadata.date.replaceAll('-', '')}000000+08'00'`
  const entries = {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Keywords: keywordsOf(metadata),
    Creator: maker,
    Producer: maker,
    CreationDate: date,
    ModDate: date
  }
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === '' ? [] : [[key, textString(value)]]))
  )
}

/** Write the XMP packet and hang it into the catalogue. */
export function writeXmp(doc: PdfDocument, metadata: PdfMetadata): void {
  const packet = doc.ref({Type: 'Metadata', Subtype: 'XML'})
  // Metadata are to be readable without a PDF reader.
  packet.end(Buffer.from(xmpOf(metadata)), 'plain')
  doc.catalogue['Metadata'] = packet
}

/** The XMP packet (ISO 16684-1). */
export function xmpOf(metadata: PdfMetadata): string {
  const date = `${metadata.date}T00:00:00+08:00`
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    element('dc:title', alternatives(metadata.title)),
    element('dc:creator', list('Seq', [metadata.author])),
    element('dc:description', alternatives(metadata.subject)),
    element('dc:subject', list('Bag', metadata.keywords)),
    element('dc:language', list('Bag', [metadata.language])),
    element('pdf:Keywords', escaped(keywordsOf(metadata))),
    element('pdf:Producer', maker),
    element('xmp:CreatorTool', maker),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date)
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>'
  ].join('\n')
}

const keywordsOf = ({keywords}: PdfMetadata): string => keywords.join('；')

const element = (name: string, content: string): string => (content === '' ? '' : `<${name}>${content}</${name}>`)

function list(container: 'Seq' | 'Bag', values: readonly string[]): string {
  const items = values.filter((value) => value !== '').map((value) => `<rdf:li>${escaped(value)}</rdf:li>`)
  return items.length === 0 ? '' : `<rdf:${container}>${items.join('')}</rdf:${container}>`
}

const alternatives = (value: string): string =>
  value === '' ? '' : `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt>`

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;']
])

/** Characters that XML 1.0 cannot hold are dropped. */
const escaped = (value: string): string =>
  value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/gu, (character) => entities.get(character) ?? '')

/** XML of a workbook as events: without document types and entities of its own, with bounds. */
import {SaxesParser} from 'saxes'
import {bounds} from '../bounds.js'
import {damaged, tooLarge} from './data-fault.js'
import type {Archive} from './zip.js'

/** Attributes by their name as written. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What is done with the elements of a part. Names come without prefix. */
export interface XmlSink {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Parse a part of an archive. Throws `DataFault`. */
export function readXml(archive: Archive, part: string, {open, close, text}: XmlSink): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw damaged(`${part} 里有文档类型声明`)
  })
  parser.on('error', () => {
    throw damaged(part)
  })
  parser.on('opentag', ({name, attributes}) => {
    depth++
    if (depth > bounds.depth) throw tooLarge(`${part} 嵌套太深`)
    open(localName(name), attributes)
  })
  parser.on('closetag', ({name}) => {
    depth--
    close?.(localName(name))
  })
  if (text !== undefined) parser.on('text', text)
  const decoder = new TextDecoder('utf-8', {fatal: true})
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, {stream: true})
    } catch {
      throw damaged(`${part} 不是 UTF-8`)
    }
  }
  archive.read(part, (piece) => {
    parser.write(decode(piece))
  })
  parser.write(decode()).close()
}

/** An attribute; undefined where it is absent. @param name local name or name with prefix, as written */
export const attributeOf = (attributes: XmlAttributes, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

/** An XML boolean. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

/** `_x000D_` in a text is the character that XML cannot hold (ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    : text

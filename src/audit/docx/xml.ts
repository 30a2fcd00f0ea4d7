/** XML of a DOCX as a tree: without entities of its own, without document types, with bounds. */
import {SaxesParser} from 'saxes'
import {AuditError} from '../audit-error.js'
import {bounds} from '../bounds.js'
import {damaged} from './unzip.js'

/** An element; names keep their prefix, which in practice is the usual one. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** Text directly inside. */
  text: string
}

/** Parse a part. Throws `AuditError`. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = {name: '', attributes: {}, children: [], text: ''}
  const open: XmlElement[] = [root]
  let elements = 0
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new AuditError(
      'DOCX 里有文档类型声明（DOCTYPE），正常的文件不会有。',
      '请用 Word 或 WPS 打开后另存为 .docx，再核对。'
    )
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', ({name, attributes}) => {
    elements++
    if (elements > bounds.elements || open.length > bounds.depth)
      throw new AuditError('DOCX 的结构大得不像一份公文，没有读完。', '请确认文件来源可靠，或拆成几份再核对。')
    const element: XmlElement = {name, attributes, children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.write(source).close()
  return root.children[0] ?? root
}

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** An attribute; undefined where it is absent. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element !== undefined && Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined

/** An attribute as a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name)
  const value = text === undefined ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** All descendants of a name, in order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const left: XmlElement[] = [element]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.name === name) found.push(next)
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index]
      if (child !== undefined) left.push(child)
    }
  }
  return found
}

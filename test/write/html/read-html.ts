/**
 * A strict reader of the HTML that yinfa writes: every tag closed, every attribute quoted, every reference known. What a
 * browser would mend in silence is an error here.
 */

/** An element with its children, texts unescaped. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
}

const token = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)>|[^<]+/gy
const attribute = / ([a-zA-Z0-9-]+)="([^"<>]*)"/g
const voids = new Set(['meta', 'br', 'col', 'img', 'wbr'])
/** Elements whose text is taken as it stands. */
const raw = new Set(['style', 'script'])
const references = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"]
])

const unescape = (text: string): string =>
  text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const value = name.endsWith(';') ? references.get(name.slice(0, -1)) : undefined
    if (value === undefined) throw new Error(`Unknown reference in ${whole}`)
    return value
  })

/** The elements of a page under one root. */
export function readHtml(html: string): Element {
  const root: Element = {name: 'root', attributes: new Map(), children: []}
  const stack = [root]
  let position = 0
  for (const [text, slash, name, attributes = ''] of html.matchAll(token)) {
    position += text.length
    const parent = stack.at(-1) ?? root
    if (name === undefined) {
      if (!text.startsWith('<!')) parent.children.push(raw.has(parent.name) ? text : unescape(text))
    } else if (slash === '/') {
      if (stack.pop()?.name !== name) throw new Error(`Unexpected </${name}>`)
    } else {
      const pairs = [...attributes.matchAll(attribute)].map(
        ([, key = '', value = '']) => [key, unescape(value)] as const
      )
      const element: Element = {name, attributes: new Map(pairs), children: []}
      parent.children.push(element)
      if (!voids.has(name)) stack.push(element)
    }
  }
  if (position !== html.length) throw new Error(`Cannot read ${html.slice(position, position + 80)}`)
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)?.name ?? ''}> is not closed`)
  return root
}

/** All elements below `element`, in document order. */
export const elements = (element: Element): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]))

/** Elements below `element` with a name. */
export const named = (element: Element, name: string): Element[] =>
  elements(element).filter((candidate) => candidate.name === name)

/** The text of an element, as `textContent` gives it. */
export const textOf = (element: Element | string): string =>
  typeof element === 'string' ? element : element.children.map(textOf).join('')

/** The text of an element without what is drawn: pictures have a name and no text. */
const textBesidePictures = (element: Element | string): string =>
  typeof element === 'string'
    ? element
    : element.name === 'svg'
      ? ''
      : element.children.map(textBesidePictures).join('')

/** The official text of a page: what stands in its one article, without white space. */
export function officialText(html: string): string {
  const articles = named(readHtml(html), 'article')
  if (articles.length !== 1 || articles[0] === undefined) throw new Error(`${articles.length} articles`)
  return withoutSpace(textBesidePictures(articles[0]))
}

/** White space is the business of each format. */
export const withoutSpace = (text: string): string => text.replace(/\s/gu, '')

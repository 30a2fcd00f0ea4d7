/** The head that every page has: its policy names the one style sheet, and the one script, by their hashes. */
import {createHash} from 'node:crypto'
import {escape, type Markup, markup, nothing, rawText} from '../markup.js'

/** What differs from page to page. */
export interface PageHead {
  /** For the window. */
  readonly title: string
  readonly css: string
  /** Whether the page shows pictures, which stand in it as `data:` addresses. */
  readonly pictures: boolean
  /** Text of the only script that the page carries; undefined where it has none. */
  readonly script?: string | undefined
  readonly meta?: Markup
}

/** The document type and the head, up to the body. */
export function pageHead({title, css, pictures, script, meta = nothing}: PageHead): Markup {
  const scripts = script === undefined ? '' : ` script-src '${hashOf(script)}';`
  const images = pictures ? ' img-src data:;' : ''
  const policy = `default-src 'none'; style-src '${hashOf(css)}';${scripts}${images} base-uri 'none'; form-action 'none'`
  return markup`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escape(title)}</title>
${meta}<style>${rawText(css)}</style>
</head>
`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** HTML: one self-contained, readable page that carries the official text word for word. */
import type {Gongwen} from '../../gongwen/nodes.js'
import {handlers} from './handlers/index.js'
import {hasLongList} from './list/long-list.js'
import {listScript} from './list/script.js'
import {escape, type Markup, markup, nothing, rawText} from './markup.js'
import type {HtmlOptions} from './options.js'
import {mainTitle} from './outline.js'
import {disclosureBlock} from './page/disclosure.js'
import {pageFooter, pageHeader} from './page/furniture.js'
import {pageHead} from './page/head.js'
import {linkedData} from './page/linked-data.js'
import {metaTags} from './page/meta.js'
import {createState, one} from './state.js'
import {styleSheet} from './style/index.js'

export type {Disclosure, HtmlMemory, HtmlOptions, SiblingFile, Site} from './options.js'

/**
 * Write a document as one HTML file: no other file, and no script but the search of long lists; its content security
 * policy allows nothing else.
 * The official text is the content of `article.gongwen` and nothing else.
 * @param tree the document
 * @param options what the page says about it
 * @throws when a text holds a character that HTML forbids
 */
export function writeHtml(tree: Gongwen, options: HtmlOptions): string {
  const css = styleSheet(tree, options.memory)
  const script = hasLongList(tree) ? listScript : undefined
  const head = {
    title: `${options.title} - ${options.issuer}`,
    css,
    pictures: true,
    script,
    meta: markup`${metaTags(options)}${linkedData(tree, options)}`
  }
  return markup`${pageHead(head)}<body class="${escape(tree.variant)}">
<a class="skip" href="#document">跳到正文</a>
${pageHeader(options)}<main id="document" tabindex="-1">
${draftMarks(tree)}${fallbackHeading(tree, options)}${disclosureBlock(tree, options)}${one(tree, createState(handlers, tree, options.pictures, options.memory))}</main>
${pageFooter(options)}${script === undefined ? nothing : markup`<script>${rawText(script)}</script>\n`}</body>
</html>
`
}

/** 讨论稿, 送审稿: said once to everybody, and shown across the sheet to those who see it. */
function draftMarks({draft}: Gongwen): Markup {
  if (draft === undefined) return nothing
  return markup`<p class="draftLabel">${escape(draft)}</p>\n<div class="watermark" aria-hidden="true">${escape(draft)}</div>\n`
}

/** Orders have no 标题 (10.2); their page is headed by a name that only assistive technology reads. */
function fallbackHeading(tree: Gongwen, options: HtmlOptions): Markup {
  if (mainTitle(tree) !== undefined) return nothing
  return markup`<h1 id="title" class="unseen">${escape(options.title)}</h1>\n`
}

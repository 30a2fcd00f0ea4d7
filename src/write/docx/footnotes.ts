/** 脚注 — real ones: Word numbers them and keeps them on the page that refers to them. */
import type {Gongwen, Phrasing} from '../../gongwen/nodes.js'
import {runs} from './inline.js'
import type {DocumentPackage} from './package/document-package.js'
import {footnote, footnotesXml} from './word/footnote.js'

/** The part of the footnotes of a document; undefined when there are none. */
export function footnotesOf(tree: Gongwen, collected: DocumentPackage): string | undefined {
  const notes = tree.children.map((child) =>
    child.type === 'footnote'
      ? footnote(child.number, 'footnote', runs(child.children.flatMap(unlinked), {collected}))
      : ''
  )
  return notes.every((note) => note === '') ? undefined : footnotesXml(notes.join(''))
}

/** Links are followed from the text only: a part of notes with relationships of its own is more than they are worth. */
const unlinked = (node: Phrasing): readonly Phrasing[] =>
  node.type === 'link' || node.type === 'reference'
    ? node.children.flatMap(unlinked)
    : node.type === 'strong' || node.type === 'emphasis'
      ? [{...node, children: node.children.flatMap(unlinked)}]
      : [node]

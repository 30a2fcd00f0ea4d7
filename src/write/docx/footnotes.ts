/** 脚注 — real ones: Word numbers them and keeps them on the page that refers to them. */
import type {IPropertiesOptions, Paragraph} from 'docx'
import type {Gongwen, Phrasing} from '../../gongwen/nodes.js'
import {runs} from './inline.js'
import {paragraphOf} from './state.js'

/** The footnotes of a document as the library takes them; undefined when there are none. */
export function footnotesOf(tree: Gongwen): IPropertiesOptions['footnotes'] | undefined {
  const notes: Record<number, {children: Paragraph[]}> = {}
  for (const child of tree.children)
    if (child.type === 'footnote')
      notes[child.number] = {children: [paragraphOf('footnote', runs(child.children.flatMap(unlinked)))]}
  return Object.keys(notes).length === 0 ? undefined : notes
}

/** Links are followed from the text only: a part of notes with relationships of its own is more than they are worth. */
const unlinked = (node: Phrasing): readonly Phrasing[] =>
  node.type === 'link' || node.type === 'reference'
    ? node.children.flatMap(unlinked)
    : node.type === 'strong' || node.type === 'emphasis'
      ? [{...node, children: node.children.flatMap(unlinked)}]
      : [node]

/** 主体 — 标题、主送机关、正文 to 附注 (7.3). */
import type * as G from '../../../gongwen/nodes.js'
import {boundEntries} from '../../../layout/long-note.js'
import {sealPicture} from '../../../layout/seal.js'
import {annotationText, recipientsText} from '../../../layout/text.js'
import {titleLines} from '../../../layout/title.js'
import {brokenLines} from '../inline.js'
import {type Content, paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {run} from '../word/run.js'

/**
 * 主体. The blocks before the signature are kept with it, back to the last one of the text: a page with a signature has
 * text too (7.3.5.5).
 */
export const mainBody = (node: G.MainBody, state: State): readonly Content[] => flow(node.children, state)

/** Blocks that a signature may close. */
export function flow(children: readonly G.GongwenNode[], state: State): readonly Content[] {
  const signature = children.findIndex((child) => child.type === 'signatureBlock')
  const note = children.find((child) => child.type === 'attachmentNote')
  const isLong = note !== undefined && !boundEntries(note).textToo
  const lastText = children.findLastIndex((child, index) => index < signature && !closing.has(child.type))
  return children.flatMap((child, index) => {
    const kept = signature !== -1 && index >= (isLong ? lastText + 1 : lastText) && index < signature
    const blocks = state.blocks([child], {...state, keepNext: kept})
    // The picture of a seal takes no room in a word processor: a row below the date keeps it on the page (7.3.5.1).
    const roomy = child.type !== 'signatureBlock' || children[index + 1]?.type === 'annotation'
    return roomy || sealPicture(child, state.pictures) === undefined
      ? blocks
      : [...blocks, paragraphOf(extraStyles.normal, '')]
  })
}

/** What stands between the text and the signature. */
const closing: ReadonlySet<string> = new Set(['attachmentNote', 'attendance'])

/** 标题: its lines are broken at words by layout, so the breaks stand in the text. */
export const title = (node: G.Title, state: State): readonly string[] => [
  paragraphOf(titleStyles[state.within], brokenLines(titleLines(node)))
]
const titleStyles = {
  mainBody: 'title',
  enclosure: extraStyles.enclosureTitle,
  attachment: extraStyles.attachmentTitle
} as const

/** 主送机关. */
export const recipients = (node: G.Recipients): readonly string[] => [
  paragraphOf('recipients', run(recipientsText(node)))
]

/** 附注. */
export const annotation = (node: G.Annotation): readonly string[] => [
  paragraphOf('annotation', run(annotationText(node)))
]

/** Drawings: the faces of their texts, and white below them, because their colours are chosen for paper. */
import type {Gongwen} from '../../../gongwen/nodes.js'
import {walk} from '../../../gongwen/walk.js'
import {light} from './colours.js'

const faces = ['fangsong', 'kaiti', 'heiti', 'songti'].map(
  (face) => `.drawing .${face}{font-family:var(--face-${face})}`
)

const rules = `.drawing{max-width:100%;height:auto;overflow:visible;background:${light.paper};font-weight:400;white-space:pre}
${faces.join('\n')}`

/** The rules, for documents that have figures. */
export function drawingRules(tree: Gongwen): string {
  let has = false
  walk(tree, (node) => {
    has ||= node.type === 'figure'
  })
  return has ? rules : ''
}

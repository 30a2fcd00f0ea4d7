import type * as G from '../../gongwen/nodes.js'
import type {Box} from '../box.js'
import type {Composed, State} from '../state.js'
import {composeFormTable} from '../table/index.js'
import {backOnRows, composeTitle} from './title.js'

/**
 * 申请表: its title and its table, which reaches to the foot of the page where rows of it stretch.
 * @param above what stands above the title on its page, in points
 */
export function composeForm(node: G.Form, above: number, state: State): Composed {
  const {top, bottom} = state.sheet
  const boxes: Box[] = []
  const elements: Composed['elements'][number][] = []
  let used = above
  for (const child of node.children) {
    if (child.type === 'title') {
      const element = state.element('H2')
      const title = backOnRows(composeTitle(child, element, 2, state))
      used += title.reduce((sum, {advance}) => sum + advance, 0)
      boxes.push(...title)
      elements.push(element)
    } else {
      const table = composeFormTable(child, bottom - top - used, state)
      boxes.push(...table.boxes)
      elements.push(...table.elements)
    }
  }
  return {boxes, elements: [state.element('Sect', elements)]}
}

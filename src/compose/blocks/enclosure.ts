import type * as G from '../../gongwen/nodes.js'
import {enclosureTitleRow, rowPitch} from '../../layout/gbt9704.js'
import {openingOrientation} from '../../layout/orientation.js'
import {pt} from '../../layout/units.js'
import type {LineBox} from '../box.js'
import {keptBlock} from '../compose-memory.js'
import {sheets} from '../sheet.js'
import type {Composed, State} from '../state.js'
import {joinedFlow} from './flow.js'
import {composeBlock} from './index.js'
import {backOnRows, composeTitle} from './title.js'

/** 印发件: a new page, its title from row 3, its text back on the rows; no label, for it is no 附件. */
export function composeEnclosure(node: G.Enclosure, outer: State): Composed {
  const orientation = openingOrientation(node)
  const state = {...outer, sheet: sheets[orientation]}
  const titles = node.children.filter((child) => child.type === 'title')
  const titleElements = titles.map(() => state.element('H2'))
  const titleBoxes = titles.flatMap((child, index) => {
    const element = titleElements[index]
    return element === undefined ? [] : composeTitle(child, element, 1, state)
  })
  const blocks = node.children.filter((child) => child.type !== 'title')
  const text = joinedFlow(blocks, (child, index) =>
    keptBlock(child, '', index === 0 ? state : outer, (own) => composeBlock(child, own))
  )
  return {
    boxes: [{kind: 'pageBreak', orientation}, emptyRows, ...backOnRows(titleBoxes), ...text.boxes],
    elements: [state.element('Sect', [...titleElements, ...text.elements])]
  }
}

/** A gap would vanish at the top of a page. */
const emptyRows: LineBox = {
  kind: 'box',
  height: pt(0),
  advance: pt((enclosureTitleRow - 1) * rowPitch),
  items: [],
  keepWithNext: true
}

/** The style sheet of a page: one text, because the content security policy names it by its hash. */
import type {Gongwen, IssuerMark, JointMark} from '../../../gongwen/nodes.js'
import {jointMarkGeometry, markSize} from '../../../layout/mark.js'
import {issuerMarkText} from '../../../layout/text.js'
import type {Pt} from '../../../layout/units.js'
import {textWidth} from '../../../layout/width.js'
import {hasLongList} from '../list/long-list.js'
import type {HtmlMemory} from '../options.js'
import {documentRules} from './document.js'
import {draftRules} from './draft.js'
import {drawingRules} from './drawings.js'
import {decimal, fromPt} from './lengths.js'
import {pageRules} from './page.js'
import {listRules} from './list.js'
import {letterPages, printRules, unnumberedPages} from './print.js'
import {roleRules} from './roles.js'
import {desktopRules, spaciousRules} from './sheet.js'
import {columnRules} from './tables.js'

const shared = [pageRules, roleRules, documentRules, desktopRules, spaciousRules, printRules].join('\n')

/** The style sheet for `tree`: what all documents share, its kind of page and the size of its 发文机关标志. */
export function styleSheet(tree: Gongwen, memory?: HtmlMemory): string {
  const parts = tree.children.flatMap((part) => (part.type === 'masthead' ? part.children : []))
  const mark = parts.find((part) => part.type === 'issuerMark' || part.type === 'jointMark')
  const rules = [shared]
  if (tree.variant === 'letter') rules.push(letterPages)
  if (tree.genre === 'application-form') rules.push(unnumberedPages)
  if (tree.draft !== undefined) rules.push(draftRules)
  if (mark !== undefined)
    rules.push(mark.type === 'jointMark' ? jointRule(mark, tree.variant) : markRule(mark, tree.variant))
  const columns = columnRules(tree, memory)
  if (columns !== '') rules.push(columns)
  const drawings = drawingRules(tree)
  if (drawings !== '') rules.push(drawings)
  if (hasLongList(tree)) rules.push(listRules)
  return rules.join('\n')
}

/** The size of the other formats where there is room, else what fits a line; never too small to look like a mark. */
function markRule(mark: IssuerMark, variant: Gongwen['variant']): string {
  const text = issuerMarkText(mark, variant)
  return sized(markSize(text, variant), textWidth(text))
}

/** The names of a 联合行文 and 文件 beside them. */
function jointRule(mark: JointMark, variant: Gongwen['variant']): string {
  const {size, width} = jointMarkGeometry(mark, variant)
  return sized(size, width / size)
}

function sized(size: Pt, characters: number): string {
  const fitting = `calc((100vw - 3rem)/${decimal(Math.max(1, characters))})`
  return `.issuerMark{font-size:min(${fromPt(size)},max(1.5rem,${fitting}))}`
}

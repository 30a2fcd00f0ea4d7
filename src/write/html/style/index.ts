/** The style sheet of a page: one text, because the content security policy names it by its hash. */
import type {Gongwen} from '../../../gongwen/nodes.js'
import {markSize} from '../../../layout/mark.js'
import {issuerMarkText} from '../../../layout/text.js'
import {textWidth} from '../../../layout/width.js'
import {documentRules} from './document.js'
import {decimal, fromPt} from './lengths.js'
import {pageRules} from './page.js'
import {letterPages, printRules} from './print.js'
import {roleRules} from './roles.js'
import {desktopRules, spaciousRules} from './sheet.js'

const shared = [pageRules, roleRules, documentRules, desktopRules, spaciousRules, printRules].join('\n')

/** The style sheet for `tree`: what all documents share, its kind of page and the size of its 发文机关标志. */
export function styleSheet(tree: Gongwen): string {
  const parts = tree.children.flatMap((part) => (part.type === 'masthead' ? part.children : []))
  const mark = parts.find((part) => part.type === 'issuerMark')
  const rules = [shared]
  if (tree.variant === 'letter') rules.push(letterPages)
  if (mark !== undefined) rules.push(markRule(issuerMarkText(mark, tree.variant), tree.variant))
  return rules.join('\n')
}

/** The size of the other formats where there is room, else what fits a line; never too small to look like a mark. */
function markRule(text: string, variant: Gongwen['variant']): string {
  const fitting = `calc((100vw - 3rem)/${decimal(Math.max(1, textWidth(text)))})`
  return `.issuerMark{font-size:min(${fromPt(markSize(text, variant))},max(1.5rem,${fitting}))}`
}

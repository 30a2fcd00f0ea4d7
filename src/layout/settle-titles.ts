/** Lines of titles (7.3.1), found once for all who ask for them: what page 1 has room for, and every format. */
import type * as G from '../gongwen/nodes.js'
import {titleLines} from './title.js'

/** The tree with the lines of the titles of its main body, 印发件 and 附件; forms keep theirs, they are shared. */
export function settleTitles(tree: G.Gongwen): G.Gongwen {
  const children = tree.children.map((part): G.Gongwen['children'][number] => {
    if (part.type === 'mainBody') return {...part, children: part.children.map(settled)}
    if (part.type === 'enclosure') return {...part, children: part.children.map(settled)}
    if (part.type === 'attachment') return {...part, children: part.children.map(settled)}
    return part
  })
  return {...tree, children}
}

const settled = <Child extends G.GongwenNode>(child: Child): Child =>
  child.type === 'title' ? {...child, lines: titleLines(child)} : child

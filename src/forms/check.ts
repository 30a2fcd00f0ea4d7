/** What a schema may say and a page cannot hold. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {formRoom, formRowHeights} from '../layout/form-rows.js'
import {ptToMm, pt} from '../layout/units.js'
import {formTree} from './form-tree.js'
import type {FormSchema} from './schema.js'

/** A form has one page, also below the label of an attachment: the findings of one that is higher. */
export function formFindings(schema: FormSchema): readonly Diagnostic[] {
  const tree = formTree(schema)
  const table = tree.children.find((child) => child.type === 'table')
  if (table === undefined) return []
  const room = formRoom(tree, true)
  const height = formRowHeights(table, room).reduce((sum, one) => sum + one, 0)
  if (height <= room + 0.01) return []
  const excess = Math.ceil(ptToMm(pt(height - room)))
  const message = `“${schema.title}”一页排不下，高出 ${excess} 毫米。`
  return [diagnostic('form-room', schema.place, message, '请减小版面各行的高，或减少行数。')]
}

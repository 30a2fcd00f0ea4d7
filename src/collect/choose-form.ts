/** Which form a file is: by the names of its fields, else by its title, else not at all. */
import type {FormSchema} from '../forms/schema.js'
import {bare} from './cells.js'
import {FileFault} from './file-fault.js'

const send = '请用发下来的空白表填写。'

/**
 * The form whose title a document prints. Throws `FileFault` when there is none, or several.
 * @param lines all lines and cells of the document
 */
export function formByTitle(schemas: readonly FormSchema[], lines: Iterable<string>): FormSchema {
  const texts = new Set([...lines].map(bare))
  const found = schemas.filter(({title}) => texts.has(bare(title)))
  const [form] = found
  if (form === undefined) {
    const titles = schemas.map(({title}) => `“${title}”`).join('、')
    throw new FileFault(
      '看不出是哪一张申请表：没有填写处的标记，也没有表的名称。',
      `表的名称应为${titles}之一。${send}`
    )
  }
  if (found.length > 1) throw severalForms(found)
  return form
}

/** A file into which several forms were filled. */
export const severalForms = (found: readonly FormSchema[]): FileFault =>
  new FileFault(
    `一个文件里有 ${found.length} 张表：${found.map(({title}) => title).join('、')}。`,
    '请每张表单独交一个文件。'
  )

/** A file with the names of a form that the workspace does not have. @param ids as they stand in the file */
export const unknownForm = (ids: readonly string[]): FileFault =>
  new FileFault(`填写处的标记是 \`${ids.slice(0, 3).join('、')}\`，不是现有的申请表。`, send)

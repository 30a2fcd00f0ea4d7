/** The forms of the launch notice as they are sent out, and their schemas. */
import path from 'node:path'
import {loadForm, formIds} from '../../src/forms/load.js'
import type {FormSchema} from '../../src/forms/schema.js'
import {createNodeHost} from '../../src/host/node.js'
import {type FormFormat, publishForm} from '../../src/publish-form.js'
import {notoLibrary} from '../noto-library.js'

const root = path.dirname(path.dirname(import.meta.dirname))

/** The schemas of this workspace. */
export function formSchemas(): readonly FormSchema[] {
  const host = createNodeHost({root, fontFolders: []})
  return formIds(host).map((id) => {
    const schema = loadForm(host, id, (finding) => {
      throw new Error(finding.message)
    })
    if (schema === undefined) throw new Error(id)
    return schema
  })
}

/** A blank form. */
export async function blankForm(schema: FormSchema, format: FormFormat): Promise<Uint8Array> {
  const {files} = await publishForm(schema, [format], {fonts: notoLibrary, baseName: schema.id, site: null})
  const [file] = files
  if (file === undefined) throw new Error(`no ${format}`)
  return file.bytes
}

/** Forms that a process has read: many documents carry the same ones, and few of them ever change. */
import type * as G from '../gongwen/nodes.js'
import {type TextMemory, textMemory} from '../source/text-memory.js'
import {formTree} from './form-tree.js'
import type {ReadForm} from './load.js'
import type {FormSchema} from './schema.js'

/** Keeps schemas as long as their texts are the same, and their blank forms. */
export interface FormMemory {
  readonly read: TextMemory<ReadForm>
  /** The blank form of a schema: always the same object for the same schema. */
  readonly tree: (schema: FormSchema) => G.Form
}

/** Forms that are kept. */
const most = 64

/** An empty memory. */
export function formMemory(): FormMemory {
  const trees = new WeakMap<FormSchema, G.Form>()
  return {
    read: textMemory(most),
    tree: (schema) => {
      const tree = trees.get(schema) ?? formTree(schema)
      trees.set(schema, tree)
      return tree
    }
  }
}

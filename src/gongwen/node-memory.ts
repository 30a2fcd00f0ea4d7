/** What was last made of a node, kept as long as the node is: forms are the same objects in every version of a document. */
import type {Form, GongwenNode} from './nodes.js'
import {walk} from './walk.js'

/** Results by node and by what they depend on beside it. */
export interface NodeMemory<Value> {
  get(node: GongwenNode, key: string): Value | undefined
  /** Keep a result; the last one of a node is forgotten. */
  set(node: GongwenNode, key: string, value: Value): void
}

/** Nothing was made yet. */
export function nodeMemory<Value>(): NodeMemory<Value> {
  const kept = new WeakMap<GongwenNode, {readonly key: string; readonly value: Value}>()
  return {
    get: (node, key) => {
      const known = kept.get(node)
      return known?.key === key ? known.value : undefined
    },
    set: (node, key, value) => void kept.set(node, {key, value})
  }
}

const outside: ReadonlySet<string> = new Set(['link', 'reference', 'footnoteReference', 'figure'])

/** Whether a form refers to nothing outside of itself: then it is written alike wherever it stands. */
export function standsAlone(form: Form): boolean {
  let alone = true
  walk(form, ({type}) => {
    if (outside.has(type)) alone = false
  })
  return alone
}

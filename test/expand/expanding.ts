/** A body and the data of its front matter → what expansion gives and says. */
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {expand, type Expanded} from '../../src/expand/expand.js'
import {fillValues} from '../../src/expand/values.js'
import type {Helpers} from '../../src/expand/helper.js'
import {createMemoryHost} from '../../src/host/memory.js'
import type {DocumentSource} from '../../src/source/document.js'
import {templatesOf} from '../../src/source/templates.js'
import {plainMeta} from '../plain-meta.js'

export const path = 'content/documents/2012/试点.md'
/** Line of the file on which the body starts. */
export const bodyLine = 11

export interface Expansion {
  readonly expanded: Expanded | undefined
  /** The Markdown with its values filled in. */
  readonly text: string | undefined
  /** `line id message → hint`, the path before it when the finding is in a fragment. */
  readonly said: readonly string[]
  readonly findings: readonly Diagnostic[]
}

export const sourceOf = (body: string, values: Readonly<Record<string, unknown>> = {}): DocumentSource => ({
  path,
  body,
  bodyLine,
  meta: {
    ...plainMeta,
    title: {value: '关于试点的通知', lines: null},
    recipients: null,
    attachments: [
      {title: '申请表', pending: false, file: null, signature: null},
      {title: '名单', pending: false, file: null, signature: null}
    ],
    values,
    placeOf: (field) => ({path, field})
  }
})

/**
 * @param fragments text of templates/<name>.md.hbs by name
 * @param helpers what expressions can call
 */
export async function expanding(
  body: string,
  values: Readonly<Record<string, unknown>> = {},
  fragments: Readonly<Record<string, string>> = {},
  helpers: Helpers = new Map()
): Promise<Expansion> {
  const findings: Diagnostic[] = []
  const files = Object.fromEntries(Object.entries(fragments).map(([name, text]) => [`templates/${name}.md.hbs`, text]))
  const templates = templatesOf(createMemoryHost(files))
  const expanded = await expand(sourceOf(body, values), {templates, helpers}, (finding) => findings.push(finding))
  return {
    expanded,
    text: expanded === undefined ? undefined : fillValues(expanded.markdown, expanded.values),
    findings,
    said: findings.map(
      ({place, id, message, hint}) =>
        `${place.path === path ? '' : `${place.path}:`}${place.line} ${id} ${message} → ${hint}`
    )
  }
}

/** Every rule of the proof-reader: those over one document, then those over the workspace. */
import type {RuleInfo} from './rule.js'
import {rules} from './rules/index.js'
import {workspaceRules} from './workspace/index.js'

/** All rules, in the order of the manual. */
export const allRules: readonly RuleInfo[] = [...rules, ...workspaceRules]

const byName: ReadonlyMap<string, RuleInfo> = new Map(
  allRules.flatMap((rule) => [
    [rule.id, rule],
    [rule.name, rule]
  ])
)
const overWorkspace: ReadonlySet<string> = new Set(workspaceRules.flatMap(({id, name}) => [id, name]))

/** The rule of an id or a Chinese name. */
export const findRule = (word: string): RuleInfo | undefined => byName.get(word)

/** Whether an id or a Chinese name is that of a rule over the workspace. */
export const isWorkspaceRule = (word: string): boolean => overWorkspace.has(word)

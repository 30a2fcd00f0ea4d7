/**
 * Ids of the rules over the whole workspace (校对规则), with their strength and their source; src/check/workspace holds one
 * file for each. A rule that holds one document against another cannot know which of them is right: few are errors.
 */
import type {CatalogueEntry} from './catalogue.js'

const practice = '实务'

/** The rules, in the order of the manual. */
export const workspaceRuleCatalogue = {
  'citation-known': {severity: 'warning', source: practice},
  'citation-agreement': {severity: 'error', source: practice},
  'cited-title': {severity: 'warning', source: practice},
  'cited-date': {severity: 'error', source: practice},
  'reply-recipient': {severity: 'warning', source: '党政机关公文处理工作条例 第八条'},
  'number-order': {severity: 'warning', source: '党政机关公文处理工作条例 第九条'},
  'number-gaps': {severity: 'note', source: practice},
  'unit-names': {severity: 'warning', source: '本单位台账（content/data）'},
  'department-names': {severity: 'warning', source: '本单位台账（content/data）'},
  'category-words': {severity: 'warning', source: '本单位台账（content/data）'},
  'registry-figures': {severity: 'warning', source: '本单位台账（content/data）'},
  'listed-units': {severity: 'warning', source: '本单位台账（content/data）'},
  'registry-sources': {severity: 'warning', source: '本单位台账（content/data）'},
  'event-deadlines': {severity: 'warning', source: '本单位台账（content/data）'},
  'figures-alike': {severity: 'warning', source: practice},
  'contact-agreement': {severity: 'warning', source: practice}
} as const satisfies Record<string, CatalogueEntry & {readonly source: string}>

/** An id of a rule over the workspace. */
export type WorkspaceRuleId = keyof typeof workspaceRuleCatalogue

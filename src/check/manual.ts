/** 校对规则手册: what it says of every rule, taken from the rules themselves. */
import type {Severity} from '../diagnostics/catalogue.js'
import type {RuleInfo} from './rule.js'
import {rules} from './rules/index.js'
import {workspaceRules} from './workspace/index.js'
import type {ExampleFiles} from './workspace/workspace-rule.js'

/** Its title. */
export const manualTitle = '校对规则手册'

/** How strongly a rule weighs, in words. */
export const strengths: Readonly<Record<Severity, string>> = {
  error: '错误（国标、条例的规定，或可以算出的差错）',
  warning: '警告（一般、推荐，或很可能的差错）',
  note: '注意（实务，供核对）'
}

/** A text of an example; null where it is the only one and has no name. */
export interface ExampleText {
  readonly file: string | null
  readonly text: string
}

/** A text, or several files, that a rule objects to. */
export interface ManualFailure {
  readonly texts: readonly ExampleText[]
  /** The file in which the finding is; null where there is but one. */
  readonly at: string | null
  /** The characters that it quotes; null where these would show nothing. */
  readonly quote: string | null
  /** The text after `--fix`; null where only people can mend it. */
  readonly fixed: string | null
}

/** What the manual says of one rule. */
export interface ManualEntry extends Pick<RuleInfo, 'id' | 'name' | 'severity' | 'source' | 'about'> {
  /** It holds documents against each other, or against the data. */
  readonly overWorkspace: boolean
  readonly passing: readonly (readonly ExampleText[])[]
  readonly failing: readonly ManualFailure[]
}

/** Every rule, in the order of the manual. */
export const manualEntries = (): readonly ManualEntry[] => [
  ...rules.map(({passing, failing, ...info}): ManualEntry => {
    const failures = failing.map(({text, quote, fixed = null}) => {
      return {texts: alone(text), at: null, quote: quote === null || quote.trim() === '' ? null : quote, fixed}
    })
    return {...info, overWorkspace: false, passing: passing.map(alone), failing: failures}
  }),
  ...workspaceRules.map(({passing, failing, ...info}): ManualEntry => {
    const failures = failing.map(({files, at, quote}) => ({texts: textsOf(files), at, quote, fixed: null}))
    return {...info, overWorkspace: true, passing: passing.slice(0, 1).map(textsOf), failing: failures}
  })
]

/** Whether `--fix` mends some of what a rule finds. */
export const isFixable = ({failing}: ManualEntry): boolean => failing.some(({fixed}) => fixed !== null)

const alone = (text: string): readonly ExampleText[] => [{file: null, text}]

const textsOf = (files: ExampleFiles): readonly ExampleText[] =>
  Object.entries(files).map(([file, text]) => ({file, text: text.trimEnd()}))

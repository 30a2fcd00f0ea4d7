/** 校对规则手册: every rule with its source, its strength and its examples, as Markdown made from the rules themselves. */
import type {Severity} from '../diagnostics/catalogue.js'
import {allRules} from './all-rules.js'
import {rules} from './rules/index.js'
import type {FailingExample, Rule, RuleInfo} from './rule.js'
import {workspaceRules} from './workspace/index.js'
import type {ExampleFiles, WorkspaceRule} from './workspace/workspace-rule.js'

const strengths: Readonly<Record<Severity, string>> = {
  error: '错误（国标、条例的规定，或可以算出的差错）',
  warning: '警告（一般、推荐，或很可能的差错）',
  note: '注意（实务，供核对）'
}

/** The manual. */
export function manualText(): string {
  return `${[
    '# 校对规则手册',
    `本手册由程序按规则本身生成（yinfa rules --manual），共 ${allRules.length} 条规则；例子就是规则的测试。`,
    '在 content/yinfa.yaml 里可以调整一条规则的级别（关、注意、警告、错误）：',
    '```yaml\n校对:\n  并列的引号、书名号之间不用顿号: 关\n  range-mark: 注意\n```',
    '本单位的用语也写在 content/yinfa.yaml 里：',
    '```yaml\n用语:\n  - 不用: 教师司\n    改用: 教师工作司\n    说明: 用“三定”规定的名称\n```',
    '一份公文里确实要保留的写法，在它的信息头里写明例外和理由：',
    '```yaml\n校对例外:\n  - 规则: 标点用全角\n    文字: (教委)\n    理由: 照录已经印发的文本\n```',
    '没有理由的例外不起作用；没有用到的例外会提示删去。',
    '“能自动改正”的，用 `yinfa check --fix` 改正，先显示改动，同意后才写回源文件。',
    ...rules.map(section),
    '以下规则把几份公文、公文与台账放在一起核对；例子里没有写出的信息头，与一份普通通知相同。',
    ...workspaceRules.map(workspaceSection)
  ].join('\n\n')}\n`
}

const head = ({id, name, severity, source, about}: RuleInfo, fixable: boolean): readonly string[] => [
  `## ${name}`,
  [
    `- 编号：\`${id}\``,
    `- 级别：${strengths[severity]}`,
    `- 依据：${source}`,
    ...(fixable ? ['- 能自动改正'] : [])
  ].join('\n'),
  about
]

function section(rule: Rule): string {
  const {passing, failing} = rule
  const fixable = failing.some(({fixed}) => fixed !== undefined)
  return [
    ...head(rule, fixable),
    ...(passing.length === 0 ? [] : ['对的：', ...passing.map(block)]),
    ...(failing.length === 0 ? [] : ['不对的：', ...failing.flatMap(failure)])
  ].join('\n\n')
}

const workspaceSection = (rule: WorkspaceRule): string =>
  [
    ...head(rule, false),
    ...rule.passing.slice(0, 1).flatMap((files) => ['对的：', ...fileBlocks(files)]),
    ...rule.failing.flatMap(({files, at, quote}) => [
      '不对的：',
      ...fileBlocks(files),
      quote === null ? `在 \`${at}\` 里指出。` : `在 \`${at}\` 里指出“${quote}”。`
    ])
  ].join('\n\n')

const fileBlocks = (files: ExampleFiles): readonly string[] =>
  Object.entries(files).flatMap(([name, text]) => [`\`${name}\`：`, block(text.trimEnd())])

const failure = ({text, quote, fixed}: FailingExample): readonly string[] => [
  block(text),
  ...(quote === null || quote.trim() === '' ? [] : [`指出“${quote}”${fixed === undefined ? '。' : '，改正为：'}`]),
  ...(fixed === undefined ? [] : [block(fixed)])
]

const block = (text: string): string => `\`\`\`markdown\n${text}\n\`\`\``

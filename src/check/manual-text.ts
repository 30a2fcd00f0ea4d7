/** 校对规则手册 as Markdown. */
import {
  type ExampleText,
  isFixable,
  manualEntries,
  type ManualEntry,
  type ManualFailure,
  manualTitle,
  strengths
} from './manual.js'

/** The manual. */
export function manualText(): string {
  const entries = manualEntries()
  return `${[
    `# ${manualTitle}`,
    `本手册由程序按规则本身生成（yinfa rules --manual），共 ${entries.length} 条规则；例子就是规则的测试。`,
    '在 content/yinfa.yaml 里可以调整一条规则的级别（关、注意、警告、错误）：',
    '```yaml\n校对:\n  并列的引号、书名号之间不用顿号: 关\n  range-mark: 注意\n```',
    '本单位的用语也写在 content/yinfa.yaml 里：',
    '```yaml\n用语:\n  - 不用: 教师司\n    改用: 教师工作司\n    说明: 用“三定”规定的名称\n```',
    '一份公文里确实要保留的写法，在它的信息头里写明例外和理由：',
    '```yaml\n校对例外:\n  - 规则: 标点用全角\n    文字: (教委)\n    理由: 照录已经印发的文本\n```',
    '没有理由的例外不起作用；没有用到的例外会提示删去。',
    '“能自动改正”的，用 `yinfa check --fix` 改正，先显示改动，同意后才写回源文件。',
    ...entries.filter(({overWorkspace}) => !overWorkspace).map(section),
    '以下规则把几份公文、公文与台账放在一起核对；例子里没有写出的信息头，与一份普通通知相同。',
    ...entries.filter(({overWorkspace}) => overWorkspace).map(section)
  ].join('\n\n')}\n`
}

function section(entry: ManualEntry): string {
  const {id, name, severity, source, about, overWorkspace, passing, failing} = entry
  const facts = [
    `- 编号：\`${id}\``,
    `- 级别：${strengths[severity]}`,
    `- 依据：${source}`,
    ...(isFixable(entry) ? ['- 能自动改正'] : [])
  ]
  // Of several files each failing set is named again: they would run into each other.
  const failures = overWorkspace
    ? failing.flatMap((failure) => ['不对的：', ...failureBlocks(failure)])
    : ['不对的：', ...failing.flatMap(failureBlocks)]
  return [
    `## ${name}`,
    facts.join('\n'),
    about,
    ...(passing.length === 0 ? [] : ['对的：', ...passing.flatMap(blocks)]),
    ...(failing.length === 0 ? [] : failures)
  ].join('\n\n')
}

function failureBlocks({texts, at, quote, fixed}: ManualFailure): readonly string[] {
  const where = at === null ? '' : `在 \`${at}\` 里`
  const said =
    quote === null
      ? at === null
        ? []
        : [`${where}指出。`]
      : [`${where}指出“${quote}”${fixed === null ? '。' : '，改正为：'}`]
  return [...blocks(texts), ...said, ...(fixed === null ? [] : [block(fixed)])]
}

const blocks = (texts: readonly ExampleText[]): readonly string[] =>
  texts.flatMap(({file, text}) => [...(file === null ? [] : [`\`${file}\`：`]), block(text)])

const block = (text: string): string => `\`\`\`markdown\n${text}\n\`\`\``

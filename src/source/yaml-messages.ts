/** What the YAML parser complains about, in words that help staff. */

/** A message and how to mend it. */
export interface Problem {
  readonly message: string
  readonly hint: string
}

const oneItemALine = '每一项应写成 `键: 值`，占一行。'
const bodyBegins = '如果正文从这里开始，请在它上面加一行 `---`。'
const quoteIt = '如果值里含有 `: `、` #` 或以特殊符号开头，请给整个值加上引号。'

const problems: ReadonlyMap<string, Problem> = new Map([
  ['MULTILINE_IMPLICIT_KEY', {message: '这一行不是 `键: 值`。', hint: oneItemALine}],
  ['MISSING_CHAR', {message: '这一行不完整：缺少冒号、引号或括号。', hint: oneItemALine}],
  ['BLOCK_AS_IMPLICIT_KEY', {message: '一行里有两个 `: `，无法判断哪个是键。', hint: quoteIt}],
  ['BAD_SCALAR_START', {message: '值以 YAML 的保留符号开头。', hint: quoteIt}],
  [
    'BAD_INDENT',
    {message: '缩进不一致，或括号没有配对。', hint: '同一层的各项请左对齐；`[`、`{` 要有对应的 `]`、`}`。'}
  ],
  ['TAB_AS_INDENT', {message: '缩进用了制表符（Tab）。', hint: '请改用半角空格缩进。'}],
  ['BAD_DQ_ESCAPE', {message: '双引号里的反斜杠 `\\` 用法有误。', hint: '请改用单引号，或把 `\\` 写成 `\\\\`。'}],
  ['UNEXPECTED_TOKEN', {message: '这里的符号位置不对。', hint: '列表的每一项请另起一行，写成 `- 内容`。'}],
  ['MULTIPLE_DOCS', {message: '中间有一行分隔符（`---` 或 `...`），后面的内容读不到。', hint: '请删去这一行。'}],
  ['TAG_RESOLVE_FAILED', {message: '值前面有 YAML 标签（`!` 开头），不能使用。', hint: `请删去标签。${quoteIt}`}],
  ['BAD_COLLECTION_TYPE', {message: '值前面有 YAML 标签（`!` 开头），不能使用。', hint: `请删去标签。${quoteIt}`}],
  ['BAD_ALIAS', {message: '`*` 或 `&` 开头的引用写法有误。', hint: quoteIt}],
  ['BAD_DIRECTIVE', {message: '不能使用 YAML 指令（`%` 开头的行）。', hint: '请删去这一行。'}],
  ['KEY_OVER_1024_CHARS', {message: '键太长了。', hint: oneItemALine}],
  [
    'RESOURCE_EXHAUSTION',
    {message: '括号或列表嵌套太深，无法读取。', hint: '一两层就够用，请检查多余的 `[`、`{` 或 `-`。'}
  ]
])

/**
 * The Chinese message for a finding of the YAML parser.
 * @param code its code, or `ALIAS` for what expanding aliases threw
 * @param original its English message, which says more of aliases than the code does
 * @param isFrontMatter whether the text of a document may follow
 */
export function yamlProblem(code: string, original: string, isFrontMatter: boolean): Problem {
  if (code === 'ALIAS') {
    return original.startsWith('Unresolved alias')
      ? {message: `值以 \`*\` 开头，被当作引用，但找不到所引用的内容。`, hint: quoteIt}
      : {message: '引用（`&` 和 `*`）展开后过大，已停止读取。', hint: '请把内容直接写出来，不用 `&` 和 `*`。'}
  }
  const {message, hint} = problems.get(code) ?? {message: '这里的写法有误。', hint: `${oneItemALine}${quoteIt}`}
  return {message, hint: isFrontMatter && hint === oneItemALine ? `${hint}${bodyBegins}` : hint}
}

/** What findings say, read as a whole: whole sentences in words that staff know, wherever in the program they arise. */
import {describe, expect, test} from 'vitest'
import {rules} from '../src/check/rules/index.js'
import {compileDocument} from '../src/compile.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {proofread} from '../src/proofread.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {file, wholeText, workspaceText} from './check/checking.js'
import {png} from './images.js'

/** Ends like a sentence; a closing bracket or quotation mark may follow. */
const sentence = /[。？][”）]?$/u
/** Words of programmers, and what a slip of the program would print. */
const jargon = /undefined|null|NaN|\[object|helper|schema|token|解析|序列化|常量|变量|节点|实例|异常/u

async function findingsOf(text: string): Promise<readonly Diagnostic[]> {
  const host = createMemoryHost({
    'content/yinfa.yaml': workspaceText,
    [file]: text,
    'content/documents/2012/map.png': png(40, 20)
  })
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const workspace = loadWorkspace(host, report)
  const document = await compileDocument(file, {workspace}, host, report)
  if (document !== undefined) findings.push(...proofread(document, {workspace}, host).findings)
  return findings
}

/** What is told of a text, and what of it is no sentence for staff. */
async function told(text: string): Promise<{readonly findings: number; readonly clumsy: readonly string[]}> {
  const findings = await findingsOf(text)
  const texts = findings.flatMap(({message, hint}) => (hint === undefined ? [message] : [message, hint]))
  return {findings: findings.length, clumsy: texts.filter((one) => !sentence.test(one) || jargon.test(one))}
}

/** Something is told, and all of it in sentences. */
const inSentences = {findings: expect.toSatisfy((count: number) => count > 0) as number, clumsy: []}

test.each([
  ['a quotation', '> 引文'],
  ['code', '```\n代码\n```'],
  ['HTML', '<b>加粗</b>'],
  ['HTML among text', '文字<br>换行。'],
  ['a rule', '一段。\n\n---\n\n又一段。'],
  ['bullets', '- 甲\n- 乙'],
  ['struck text', '~~删去~~。'],
  ['inline code', '用`代码`。'],
  ['footnotes that lead nowhere', '文字[^1]。\n\n[^2]: 注文。'],
  ['a picture without words', '![](map.png)'],
  ['a picture from the network', '![图](https://example.cn/a.png)'],
  ['a picture among text', '文字![图](map.png)文字。'],
  ['options of a picture', '![图](map.png){高 3}'],
  ['an unsafe link', '见[这里](javascript:a)。'],
  ['unpaired bold', '文字**加粗。'],
  ['a table that is none', '| 甲 | 乙 |\n| 一 | 二 |'],
  ['a row too long', '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |'],
  ['widths that do not fit', '{列宽 1:2:3}\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |'],
  ['merges that do not fit', '| 甲 | 乙 |\n| --- | --- |\n| < | ^ |'],
  ['attachments nobody announced', '正文。\n\n# 附件1 名单\n\n文字。'],
  ['a title again', '# 教育部关于开展教育信息化试点工作的通知\n\n正文。'],
  ['a signature again', '正文。\n\n教育部\n\n2012年1月13日'],
  ['invisible characters', '试\u200b点⼯作。'],
  ['an indented line', '正文。\n\n      缩进的一段。'],
  ['an unknown query', '共{{数量 试点}}个，{{求和 甲}}。'],
  ['a constant', '{{"甲"}}'],
  ['no text', '']
])('a text with %s', async (_, body) => {
  expect(await told(wholeText(body))).toEqual(inSentences)
})

test.each([
  ['no front matter', '正文。'],
  ['a full-width colon', wholeText('正文。').replace('genre: ', 'genre：')],
  ['an unknown key', wholeText('正文。').replace('genre:', 'gener:')],
  ['an impossible day', wholeText('正文。').replace('2012年1月13日', '2012年2月30日')],
  ['a padded number', wholeText('正文。').replace('4号', '04号')],
  ['a line that is no entry', wholeText('正文。').replace('genre: notice', 'genre: notice\n一行文字')],
  ['a tab', wholeText('正文。').replace('genre: notice', 'genre:\n\tnotice')],
  ['open brackets', wholeText('正文。').replace('部属各高等学校', '[部属各高等学校')],
  ['an alias to nothing', wholeText('正文。').replace('部属各高等学校', '*a')],
  ['a tag', wholeText('正文。').replace('部属各高等学校', '!!js/function a')]
])('a file with %s', async (_, text) => {
  expect(await told(text)).toEqual(inSentences)
})

describe('rules', () => {
  test.each(rules.flatMap(({id, failing}) => failing.map(({text}) => [id, text] as const)))(
    '%s: %s',
    async (_, text) => {
      expect(await told(wholeText(text))).toEqual(inSentences)
    }
  )
})

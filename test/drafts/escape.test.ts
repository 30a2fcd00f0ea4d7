/** Whatever is answered is printed as it was answered: no answer becomes markup, YAML or an expression. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {markdownText} from '../../src/drafts/escape.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {plain} from '../gongwen/read.js'
import {draftOf, filesOf, genreOf, workspaceOf} from './workspace.js'

const questions = `名称: 试
说明: 试。
文件名: try-{成文日期}
参数:
  - {键: 成文日期, 问题: 哪天, 类型: 日期, 必填: 是}
  - {键: 标题, 问题: 标题}
  - {键: 词, 问题: 词}
  - {键: 段, 问题: 段, 类型: 段落}
示例:
  - 名称: 一
    值: {成文日期: 2012-01-13, 标题: 关于试点的通知, 词: 词, 段: [段]}
`
const template = `---
文种: 通知
发文机关: 教育部
版式: 信函
标题: {{标题}}
主送机关: 各{{词}}机关
成文日期: {{成文日期}}
数据:
  词:
    - {{词}}
---

前{{词}}后

{{#each 段}}
{{文字}}

{{/each}}
| 甲 | 乙 |
| --- | --- |
| {{词}} | 前{{词}} |

题为\\{{标题}}
`

const files = {
  'content/yinfa.yaml': filesOf('content')['content/yinfa.yaml'] ?? '',
  'templates/try.yaml': questions,
  'templates/try.md.hbs': template
}
const host = createMemoryHost(files)
const genre = genreOf(host, 'try')

/** The document that answers make, its title and its text. */
async function printed(answers: Readonly<Record<string, string | readonly string[]>>) {
  const given = {成文日期: '2012-01-13', 标题: '关于试点的通知', 词: '词', 段: ['段'], ...answers}
  const draft = await draftOf(host, genre, new Map(Object.entries(given)))
  const path = `${draft.folder}/${draft.name}.md`
  const withDraft = createMemoryHost({...files, [path]: draft.text})
  const findings: Diagnostic[] = []
  const document = await compileDocument(
    path,
    {workspace: workspaceOf(withDraft)},
    withDraft,
    (one) => void findings.push(one)
  )
  const body = document?.tree.children.find((node) => node.type === 'mainBody')
  const blocks = body?.children.filter(({type}) => type === 'paragraph' || type === 'heading' || type === 'table') ?? []
  return {draft, findings, meta: document?.source.meta, lines: blocks.map(plain)}
}

/** Characters that mean something somewhere, between plain ones. */
const marks = [...'\\`*_{}[]<>#+-.!|~&^=()"\'$:;,/@%?'].concat(['甲', '乙', 'a', '1', ' ', '“', '：', '，'])
const word = fc
  .array(fc.constantFrom(...marks), {minLength: 1, maxLength: 12})
  .map((characters) => characters.join('').trim().replace(/ +/gu, ' '))
  // Of Markdown links the address is looked at, and nothing prints a mark of its own at an end.
  .filter((text) => text !== '' && !/^[附注]|www|:\/\/|@|\[\^/u.test(text))

describe('an answer prints literally', () => {
  test.each([
    '*甲*',
    '__甲__',
    '`甲`',
    '[甲](http://a.cn)',
    '<b>甲</b>',
    '# 甲',
    '- 甲',
    '1. 甲',
    '> 甲',
    '{{标题}}',
    '{{{标题}}}',
    '甲 | 乙',
    '&amp;',
    '~~甲~~',
    '![甲](a.png)',
    '---',
    '\\*',
    'yes # 不是说明',
    '"甲" 乙',
    "'甲",
    'a: b',
    '{横排}',
    '^',
    '<',
    'null',
    '010020'
  ])('%s', async (text) => {
    const {findings, lines, meta} = await printed({词: text, 段: [`甲${text}`]})
    expect(findings).toEqual([])
    expect(lines).toEqual([`前${text}后`, `甲${text}`, `甲乙${text}前${text}`, '题为关于试点的通知'])
    expect(meta?.recipients).toBe(`各${text}机关`)
    expect(meta?.values['词']).toEqual([text])
  })

  test('whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        const {lines, meta} = await printed({词: text, 标题: `关于${text}的通知`})
        expect([lines[0], lines[2], lines[3]]).toEqual([`前${text}后`, `甲乙${text}前${text}`, `题为关于${text}的通知`])
        expect(meta?.title.value).toBe(`关于${text}的通知`)
      }),
      {numRuns: 100}
    )
  })
})

test('plain words stay as they are, so that a draft is pleasant to edit', () => {
  for (const text of [
    '1.5万所',
    '“三通两平台”',
    '2011-2020年',
    'a_b@moe.edu.cn',
    '37号',
    '（一）',
    '1—3月',
    '5%',
    '张三、李四'
  ]) {
    expect(markdownText(text, false)).toBe(text)
  }
})

test('an answer inside of an expression is its text', async () => {
  const nested = createMemoryHost({
    ...files,
    'templates/try.md.hbs': template.replace('\\{{标题}}', '\\{{数量 试点 类别="{{词}}"}}')
  })
  const {text} = await draftOf(
    nested,
    genreOf(nested, 'try'),
    new Map(Object.entries({成文日期: '2012-01-13', 词: '甲"*', 标题: '关于试点的通知'}))
  )
  expect(text).toContain('{{数量 试点 类别="甲\\"*"}}')
})

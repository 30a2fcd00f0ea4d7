/** Texts behind the main body: 印发件 and 附件, from sections of the body and from files of their own. */
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../src/compile.js'
import {enclosure, heading, ordinal, paragraph, reference, signatureBlock, title} from '../src/gongwen/build.js'
import type * as G from '../src/gongwen/nodes.js'
import {createMemoryHost} from '../src/host/memory.js'
import {partPaths} from '../src/source/part-file.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {configuration} from './build/workspace.js'
import {withoutPositions} from './gongwen/read.js'

const folder = 'content/documents/2014'
const front = `genre: notice
issuer: 教育部
documentNumber: 教技〔2014〕1号
title: 教育部关于印发《要点》的通知
recipients: 部内各司局
documentDate: 2014年3月12日`

/** Compile a notice with these further lines of front matter (from line 8), body and files beside it. */
async function compiled(more: string, body: string, beside: Readonly<Record<string, string>> = {}) {
  const files = Object.entries(beside).map(([name, text]) => [`${folder}/${name}`, text])
  const host = createMemoryHost({
    'content/yinfa.yaml': configuration,
    [`${folder}/notice.md`]: `---\n${front}\n${more}\n---\n${body}\n`,
    ...Object.fromEntries(files)
  })
  const said: string[] = []
  const workspace = loadWorkspace(host, () => undefined)
  const document = await compileDocument(`${folder}/notice.md`, {workspace}, host, ({place, id, message}) => {
    said.push(`${place.path.slice(folder.length + 1)}:${place.line ?? '-'} ${id} ${message}`)
  })
  const parts = (document?.tree.children ?? []).filter(
    (part) => part.type === 'enclosure' || part.type === 'attachment'
  )
  return {tree: document?.tree, parts: parts.map(withoutPositions), said}
}

describe('印发件', () => {
  test('begins at the heading that says its title and is numbered anew', async () => {
    const {parts, said} = await compiled(
      'enclosures: 2014年工作要点',
      '现印发给你们。\n\n# 2014年工作要点\n\n## 一、思路\n\n甲\n\n### 1. 推进'
    )
    expect(parts).toEqual([
      enclosure(
        title('2014年工作要点', ['2014年工作要点']),
        heading(1, ordinal('一、', 1), '思路'),
        paragraph('甲'),
        heading(3, ordinal('1.', 1), '推进')
      )
    ])
    expect(said).toEqual([])
  })

  test('has the lines of its title from as many headings as it takes', async () => {
    const {parts} = await compiled(
      'enclosures:\n  - 关于工作的指导意见（试行）',
      '印发。\n\n# 关于工作的\n\n# 指导意见\n\n# （试行）\n\n甲'
    )
    expect(parts[0]?.children[0]).toEqual(title('关于工作的指导意见（试行）', ['关于工作的', '指导意见', '（试行）']))
  })

  test('may come from a file, with 署名 and 成文日期 of its own, before the attachments', async () => {
    const {parts, said} = await compiled(
      `enclosures:
  - title: 要点
    file: parts/points.md
    signature: [甲局, 乙局]
    documentDate: 2014年3月1日
attachments: 名单`,
      '印发。见附件。\n\n# 附件\n\n甲',
      {'parts/points.md': '# 要点\n\n{{title}}的要点。\n'}
    )
    expect(parts.map(({type}) => type)).toEqual(['enclosure', 'attachment'])
    expect(parts[0]).toEqual({
      ...enclosure(
        title('要点', ['要点']),
        paragraph('教育部关于印发《要点》的通知的要点。'),
        signatureBlock(['甲局', '乙局'], '2014-03-01', {seal: 'none'})
      ),
      file: `${folder}/parts/points.md`
    })
    expect(said).toEqual([])
  })

  test.each([
    ['enclosures: 要点', '正文。', ['notice.md:8 enclosure-title 印发件“要点”在正文里找不到。']],
    [
      'enclosures: 要点\nattachments: 名单',
      '正文。\n\n# 附件\n\n甲\n\n# 要点\n\n乙',
      ['notice.md:17 attachment-order 印发件排在附件后面，应当先排印发件，再排附件。']
    ],
    ['enclosures: 要点', '正文。\n\n# 要点', ['notice.md:12 body-present 印发件“要点”没有内容。']],
    [
      'enclosures:\n  - title: 要点\n    signature: 甲局',
      '正文。',
      ['notice.md:9 front-matter-value 第 1 个印发件写了署名，没有写成文日期。']
    ]
  ])('with %j and %j it is told what is missing', async (more, body, expected) => {
    expect((await compiled(more, body)).said).toEqual(expected)
  })
})

describe('attachments in files', () => {
  test('stand in the order of the 附件说明, whatever the body holds', async () => {
    const {parts, said} = await compiled(
      'attachments:\n  - {title: 甲表, file: one.md}\n  - 乙表',
      '正文。\n\n# 附件2 乙表\n\n乙',
      {'one.md': '甲\n'}
    )
    expect(parts.map((part) => (part.type === 'attachment' ? part.number : null))).toEqual([1, 2])
    expect(parts[0]?.children).toEqual([title('甲表', ['甲表']), paragraph('甲')])
    expect(said).toEqual([])
  })

  test('have their findings with file and line', async () => {
    const {said} = await compiled('attachments:\n  - {title: 表, file: one.md}', '正文。', {
      'one.md': '# 表\n\n甲\n\n<b>乙</b>\n'
    })
    expect(said.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'one.md:5 body-markup',
      'one.md:5 body-markup'
    ])
  })

  test.each([
    ['missing.md', 'notice.md:9 attachment-file 找不到文件 `content/documents/2014/missing.md`。'],
    ['../../../../etc/passwd.md', 'notice.md:9 attachment-file 文件 `../../../../etc/passwd.md` 不在工作区里。'],
    ['/etc/passwd.md', 'notice.md:9 attachment-file 文件 `/etc/passwd.md` 不在工作区里。'],
    ['notice.md', 'notice.md:9 attachment-file 这份公文把自己写成了附件文件。'],
    ['form.docx', 'notice.md:9 attachment-file 第 1 个附件的文件应是以 .md 结尾的 Markdown 文件，现在是 `form.docx`。'],
    [
      'other.md',
      'notice.md:9 attachment-file 文件 `content/documents/2014/other.md` 有信息头，是另一份公文，不能作为附件并入。'
    ]
  ])('%s is refused where it is named', async (file, expected) => {
    const {said, tree} = await compiled(`attachments:\n  - {title: 表, file: ${file}}`, '正文。', {
      'other.md': `---\n${front}\n---\n甲\n`
    })
    expect(said).toEqual([expected])
    expect(tree).toBeUndefined()
  })

  test('are told when their title differs, when they are empty, and when the body has them too', async () => {
    const more = 'attachments:\n  - {title: 表, file: one.md}'
    expect((await compiled(more, '正文。', {'one.md': '# 册\n\n甲'})).said).toEqual([
      'one.md:1 attachment-title 附件标题“册”与附件说明“表”不一致。'
    ])
    expect((await compiled(more, '正文。', {'one.md': ''})).said).toEqual(['one.md:1 body-present 附件“表”没有内容。'])
    expect((await compiled(more, '正文。\n\n# 附件\n\n乙', {'one.md': '甲'})).said).toEqual([
      'notice.md:9 attachment-title 附件“表”既有文件，正文里又有一节。'
    ])
  })
})

test('a file without front matter that a document names is a part of it and no document', () => {
  const host = createMemoryHost({
    'content/documents/a.md': `---\n${front}\nattachments:\n  - title: 甲\n    file: parts/one.md\n---\n正文。\n`,
    'content/documents/parts/one.md': '甲\n',
    'content/documents/parts/two.md': '乙\n',
    'content/documents/b.md': `---\n${front}\n印发件:\n  - 标题: 甲\n    文件: ./c.md\n---\n正文。\n`,
    'content/documents/c.md': `---\n${front}\n---\n正文。\n`
  })
  expect([...partPaths(host, host.list('content/documents'))]).toEqual(['content/documents/parts/one.md'])
})

test('a part may have its ending in capitals, as Windows writes it', async () => {
  const {parts, said} = await compiled('attachments:\n  - title: 表\n    file: one.MD', '正文。', {'one.MD': '甲'})
  expect(said).toEqual([])
  expect(parts).toMatchObject([{type: 'attachment', children: [{type: 'title'}, paragraph('甲')]}])
})

test.each([
  ['quoted', '    文件: "one.md"'],
  ['quoted, with spaces behind', "    file: 'one.md'   "],
  ['first of its item', '  - 文件: one.md'],
  ['behind a full-width colon', '    文件：one.md'],
  ['behind a megabyte of blank lines that will be refused', `    文件: one.md\n${'\n'.repeat(1_000_000)}`]
])('a file is a part when its name is %s', (_, line) => {
  const host = createMemoryHost({
    'content/documents/a.md': `---\n${front}\nattachments:\n${line}\n---\n正文。\n`,
    'content/documents/one.md': '甲\n'
  })
  expect([...partPaths(host, host.list('content/documents'))]).toEqual(['content/documents/one.md'])
})

describe('references to attachments', () => {
  const textOf = async (attachments: readonly string[], sentence: string) => {
    const bodies = attachments.map((name, index) => `# 附件${attachments.length > 1 ? index + 1 : ''} ${name}\n\n甲`)
    const {tree} = await compiled(`attachments: [${attachments.join(', ')}]`, [sentence, ...bodies].join('\n\n'))
    const body = tree?.children.find((part): part is G.MainBody => part.type === 'mainBody')
    const [text] = body?.children.filter((child) => child.type === 'paragraph') ?? []
    return text === undefined ? undefined : withoutPositions(text)
  }

  test('are made of 附件 and its number where the document holds it', async () => {
    expect(await textOf(['甲表', '乙表'], '填写附件1、附件 2，附件3另发。')).toEqual(
      paragraph('填写', reference(1, '附件1'), '、', reference(2, '附件 2'), '，附件3另发。')
    )
  })
  test.each([
    ['请填写申请表（见附件）。', paragraph('请填写申请表（见', reference(null, '附件'), '）。')],
    ['申请表（附件）报我部。', paragraph('申请表（', reference(null, '附件'), '）报我部。')],
    ['名单详见附件', paragraph('名单详见', reference(null, '附件'))]
  ])('are made of 附件 alone where it sends the reader there: %s', async (sentence, expected) => {
    expect(await textOf(['甲表'], sentence)).toEqual(expected)
  })
  test.each(['附件另行印发。', '附件说明应当完整。', '见附件说明。', '按附件1办理。'])(
    'are not made of other words: %s',
    async (sentence) => expect(await textOf(['甲表'], sentence)).toEqual(paragraph(sentence))
  )
  test.each(['按教技〔2012〕4号附件1办理。', '见《通知》附件1。', '共有附件12份。'])(
    'are not made of attachments of other documents: %s',
    async (sentence) => expect(await textOf(['甲表', '乙表'], sentence)).toEqual(paragraph(sentence))
  )
})

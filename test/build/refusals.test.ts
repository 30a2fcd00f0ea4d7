/** What is issued agrees with the documents that it cites: a build refuses what does not. */
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {BuildRequest, BuildResult} from '../../src/build/build.js'
import {buildIn, configuration, notice, type TemporaryWorkspace, temporaryWorkspace} from './workspace.js'

const title = '教育部关于开展教育信息化试点工作的通知'
const citing = (number: number): string => `按照《${title}》（教技函〔2012〕${number}号）要求，现通知如下。`

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace({
    'a.md': notice(4),
    'b.md': notice(7, citing(5))
      .replace('1月13日', '2月13日')
      .replace(`title: ${title}`, 'title: 教育部关于报送材料的通知'),
    'c.md': notice(8).replace(`title: ${title}`, 'title: 教育部关于表彰的通知')
  })
})
afterEach(() => workspace.remove())

const again = (request: Partial<BuildRequest> = {}): Promise<BuildResult> =>
  buildIn(workspace, {recordFolder: path.join(workspace.root, 'records'), program: 'this one', ...request})
const found = ({diagnostics}: BuildResult): string[] =>
  diagnostics.map(({id, severity, place}) => `${severity} ${id} ${path.basename(place.path)}:${place.line ?? ''}`)
const statuses = ({documents}: BuildResult): string[] => documents.map(({status}) => status)
const made = ({documents}: BuildResult): string[] =>
  documents.filter(({recalled}) => !recalled).map((document) => path.basename(document.path, '.md'))
const edit = (file: string, from: string, to: string): void => {
  const name = `content/documents/${file}`
  const text = workspace.get(name).toString()
  expect(text).toContain(from)
  workspace.put(name, text.replace(from, to))
}

describe('a document that cites another by a number that is not its own', () => {
  const error = 'error citation-agreement b.md:10'

  it('is not issued, and the others are', async () => {
    const result = await again()
    expect(found(result)).toEqual([error])
    expect(statuses(result)).toEqual(['built', 'failed', 'built'])
    expect(result.diagnostics[0]?.message).toContain('教技函〔2012〕4号')
  })

  it('is refused as well when it is built alone', async () => {
    expect(found(await again({paths: ['content/documents/b.md']}))).toEqual([error])
    edit('a.md', '〔2012〕4号', '〔2012〕5号')
    const mended = await again({paths: ['content/documents/b.md']})
    expect([found(mended), statuses(mended)]).toEqual([[], ['built']])
  })

  it('is refused again without being made again', async () => {
    const first = await again()
    const second = await again()
    expect(made(second)).toEqual([])
    expect(JSON.stringify(second.diagnostics)).toBe(JSON.stringify(first.diagnostics))
  })

  it('keeps the outputs of the time when it was right', async () => {
    edit('b.md', '〔2012〕5号', '〔2012〕4号')
    await again()
    const before = workspace.get('out/b.html')
    edit('b.md', '〔2012〕4号）', '〔2012〕5号）')
    const result = await again()
    expect(result.documents[1]).toMatchObject({status: 'failed', kept: ['b.html']})
    expect(workspace.get('out/b.html')).toEqual(before)
  })

  it('is told of the cure without being made, when that is in the other document', async () => {
    edit('b.md', '〔2012〕5号', '〔2012〕4号')
    await again()
    edit('a.md', '〔2012〕4号', '〔2012〕5号')
    const wrong = await again()
    expect([found(wrong), made(wrong)]).toEqual([['error citation-agreement b.md:10'], ['a']])
    edit('a.md', '〔2012〕5号', '〔2012〕4号')
    const right = await again()
    expect([found(right), made(right), statuses(right)]).toEqual([[], ['a'], ['built', 'built', 'built']])
  })

  it('is let through as a draft, and told', async () => {
    edit('b.md', 'genre: notice', '状态: 送审稿\ngenre: notice')
    const result = await again()
    expect(found(result)).toEqual(['warning citation-agreement b.md:11'])
    expect(result.diagnostics[0]?.hint).toContain('印发以前必须改正')
    expect(statuses(result)).toEqual(['built', 'built', 'built'])
  })

  it('is let through with an exception that has a reason', async () => {
    edit(
      'b.md',
      'genre: notice',
      `校对例外:\n  - {规则: 引用的标题与文号一致, 文字: 教技函〔2012〕5号, 理由: 原文如此}\ngenre: notice`
    )
    const result = await again()
    expect([found(result), statuses(result)]).toEqual([[], ['built', 'built', 'built']])
  })

  it('is let through where the workspace makes a warning of the rule', async () => {
    workspace.put('content/yinfa.yaml', `${configuration}校对:\n  citation-agreement: 警告\n`)
    expect(statuses(await again())).toEqual(['built', 'built', 'built'])
  })
})

it('a document registered as lying elsewhere is held against as those of the workspace are', async () => {
  const elsewhere = (number: string): string =>
    `${configuration}外部公文:\n  - {文号: ${number}, 标题: 关于追加预算的通知}\n`
  workspace.put('content/documents/b.md', notice(7, '根据《关于追加预算的通知》（财教〔2011〕342号），现予通知。'))
  workspace.put('content/yinfa.yaml', elsewhere('财教〔2011〕342号'))
  expect(found(await again())).toEqual([])
  workspace.put('content/yinfa.yaml', elsewhere('财教〔2011〕324号'))
  expect(found(await again())).toEqual(['error citation-agreement b.md:10'])
})

describe('a rule over whole texts that the workspace makes an error', () => {
  const goal = (count: string): string => `完成${count}中西部中小学宽带网络接入。`
  beforeEach(() => {
    workspace.put('content/yinfa.yaml', `${configuration}校对:\n  几处写的同一数字一致: 错误\n`)
    workspace.put('content/documents/a.md', notice(4, goal('8.5万所')))
    workspace.put('content/documents/b.md', notice(7, goal('8.4万所')))
  })

  it('stops the document that it is told with, which is made when the other agrees', async () => {
    expect(found(await again())).toEqual(['error figures-alike b.md:10'])
    const second = await again()
    expect([found(second), made(second)]).toEqual([['error figures-alike b.md:10'], []])
    expect(found(await again({paths: ['content/documents/b.md']}))).toEqual(['error figures-alike b.md:10'])
    edit('a.md', '8.5万所', '8.4万所')
    const third = await again()
    expect([found(third), made(third), statuses(third)]).toEqual([[], ['a', 'b'], ['built', 'built', 'built']])
  })
})

describe('drafts that share a number', () => {
  const draft = (number: number): string => notice(number).replace('genre: notice', '状态: 送审稿\ngenre: notice')
  beforeEach(() => {
    workspace.put('content/documents/a.md', notice(4))
    workspace.put('content/documents/b.md', draft(4))
  })

  it('are told of, and stop neither themselves nor what is issued', async () => {
    const one = await again()
    expect([found(one), statuses(one)]).toEqual([
      ['warning document-number-unique b.md:5'],
      ['built', 'built', 'built']
    ])
    workspace.put('content/documents/a.md', draft(4))
    const two = await again()
    expect(found(two)).toEqual(['warning document-number-unique a.md:5', 'warning document-number-unique b.md:5'])
    expect(statuses(two)).toEqual(['built', 'built', 'built'])
  })

  it('stop when they are issued', async () => {
    await again()
    workspace.put('content/documents/b.md', notice(4))
    expect(statuses(await again())).toEqual(['failed', 'failed', 'built'])
  })

  it('are marked on the contents page', async () => {
    await again()
    const page = workspace.get('out/index.html').toString()
    expect(page.split('通知（送审稿）')).toHaveLength(2)
  })
})

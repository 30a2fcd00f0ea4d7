/** `yinfa check` of some documents says of them what `yinfa check` of all says. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type CheckDocumentsResult, checkDocuments} from '../../src/build/check-documents.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {configuration, notice, type TemporaryWorkspace, temporaryWorkspace} from './workspace.js'

const project = path.join(import.meta.dirname, '../..')
let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
})
afterEach(() => workspace.remove())

const check = (...paths: readonly string[]): Promise<CheckDocumentsResult> =>
  checkDocuments({root: workspace.root, cwd: workspace.root, paths})

/** What a check of all says of a document, with what it says of others with a view to it. */
function aboutIt({documents}: CheckDocumentsResult, name: string): ReadonlySet<string> {
  const concerns = (finding: Diagnostic): boolean =>
    'concerns' in finding && Array.isArray(finding.concerns) && finding.concerns.includes(name)
  const found = documents.flatMap(({path: own, findings}) => (own === name ? findings : findings.filter(concerns)))
  return new Set(found.map((finding) => JSON.stringify(finding)))
}

/** Check every document alone, and hold it against a check of all. @returns ids of what concerns several documents */
async function compared(): Promise<ReadonlySet<string>> {
  const all = await check()
  const across = new Set<string>()
  for (const {path: name, title, exceptions} of all.documents) {
    const alone = await check(name)
    expect(alone.documents.map((one) => one.path)).toEqual([name])
    const [document] = alone.documents
    expect(new Set(document?.findings.map((finding) => JSON.stringify(finding)))).toEqual(aboutIt(all, name))
    expect([document?.title, document?.exceptions]).toEqual([title, exceptions])
    expect([alone.deviations, alone.diagnostics]).toEqual([all.deviations, all.diagnostics])
    for (const {id, ...rest} of document?.findings ?? []) if ('concerns' in rest) across.add(id)
  }
  return across
}

test('of the programme as it was published', {timeout: 120_000}, async () => {
  for (const folder of ['content', 'templates'])
    cpSync(path.join(project, folder), path.join(workspace.root, folder), {recursive: true})
  await compared()
  expect((await check()).documents.length).toBeGreaterThan(4)
})

test('of the programme with mistakes that only the others show', {timeout: 120_000}, async () => {
  for (const folder of ['content', 'templates'])
    cpSync(path.join(project, folder), path.join(workspace.root, folder), {recursive: true})
  const change = (file: string, from: string, to: string): void => {
    const place = path.join(workspace.root, 'content/documents', file)
    const text = readFileSync(place, 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      place,
      text.replace(from, () => to)
    )
  }
  change('2012/pilot-list.md', 'title: 教育部关于公布第一批', 'title: 教育部关于印发第一批')
  change('2014/work-plan.md', '完成8.5万所中西部', '完成8.6万所中西部')
  expect(await compared()).toContain('citation-agreement')
})

test('of notices that contradict each other, one of which cannot be read', {timeout: 120_000}, async () => {
  const contact = (name: string, telephone: string): string =>
    `请于2012年3月前完成3000所中西部地区农村中小学宽带网络接入工作。\n\n联系人：${name}\n联系电话：${telephone}`
  workspace.put('content/yinfa.yaml', `${configuration}校对:\n  number-order: 错误\n`)
  workspace.put('content/documents/a.md', notice(1, contact('张拥军', '010-66096457')))
  workspace.put('content/documents/b.md', notice(2, contact('张拥军', '010-66096475')))
  workspace.put('content/documents/c.md', notice(2, contact('张勇军', '010-66096457').replace('3000', '3100')))
  workspace.put(
    'content/documents/d.md',
    notice(9, '按照《教育部关于开展教育信息化试点的通知》（教技函〔2012〕1号），{{没有}}。')
  )
  workspace.put('content/documents/e.md', notice(3, '正文。').replace('1月13日', '1月2日'))
  workspace.put(
    'content/documents/f.md',
    notice(4, '按照《教育部关于开展教育信息化试验的通知》（教技函〔2012〕1号），现予通知。')
  )
  const across = await compared()
  for (const id of ['contact-agreement', 'figures-alike', 'number-order', 'citation-agreement'])
    expect(across).toContain(id)
})

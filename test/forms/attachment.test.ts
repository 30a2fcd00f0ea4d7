/** Forms as attachments of a document: named in its front matter, made from their schemas. */
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {configuration, notice} from '../build/workspace.js'
import {everyType} from './schemas.js'

async function compiled(
  attachments: string,
  body = '正文。'
): Promise<{tree: Gongwen | undefined; said: readonly string[]}> {
  const findings: Diagnostic[] = []
  const document = notice(4, body).replace('\n---\n\n', `\n${attachments}\n---\n\n`)
  const host = createMemoryHost({
    'content/yinfa.yaml': configuration,
    'content/documents/a.md': document,
    'templates/forms/every.yaml': everyType,
    'templates/forms/broken.yaml': everyType.replace('高: 30', '高: 三十')
  })
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const workspace = loadWorkspace(host, report)
  const result = await compileDocument('content/documents/a.md', {workspace}, host, report)
  const said = findings.map(({id, place, message}) => `${place.path}:${place.line ?? 0} ${id} ${message}`)
  return {tree: result?.tree, said}
}

test('an attachment holds its forms, its entry keeps its own name', async () => {
  const {tree, said} = await compiled('附件:\n  - 标题: 试点申请表\n    申请表: every', '请填写申请表（见附件）。')
  expect(said).toEqual([])
  const attachment = tree?.children.find(({type}) => type === 'attachment')
  expect(attachment).toMatchObject({
    number: null,
    children: [{type: 'form', id: 'every', file: 'templates/forms/every.yaml'}]
  })
  const note = tree?.children
    .flatMap((part) => (part.type === 'mainBody' ? part.children : []))
    .find(({type}) => type === 'attachmentNote')
  expect(note).toMatchObject({children: [{value: '试点申请表'}]})
})

describe('is refused', () => {
  test.each([
    ['a form that is not there', '申请表: evry', 'a.md:10 form-found', '没有名为 `evry` 的申请表'],
    ['a form that is named twice', '申请表: [every, every]', 'a.md:10 form-found', '列了两次'],
    ['a form with a fault, at its own line', '申请表: broken', 'broken.yaml:27 form-schema', '应为毫米数'],
    [
      'a form that is also to follow',
      '申请表: every\n    待附: 是',
      'a.md:10 front-matter-value',
      '既写了申请表，又写了'
    ],
    ['a path instead of a name', '申请表: ../every', 'a.md:10 form-found', '没有名为 `../every` 的申请表']
  ])('%s', async (_, line, place, message) => {
    const {tree, said} = await compiled(`附件:\n  - 标题: 试点申请表\n    ${line}`)
    expect(tree).toBeUndefined()
    expect(said.filter((text) => text.includes(place) && text.includes(message))).toHaveLength(1)
  })

  test('a form beside a section of the body', async () => {
    const {said} = await compiled(
      '附件:\n  - 标题: 试点申请表\n    申请表: every',
      '正文。\n\n# 附件 试点申请表\n\n内容。'
    )
    expect(said.join('\n')).toContain('写了申请表，正文里又有一节')
  })
})

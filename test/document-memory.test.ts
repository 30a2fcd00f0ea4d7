/** A document that is made again and again, with what its last version left, against the same made alone. */
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {proofOf} from '../src/build/proof-findings.js'
import {compileDocument, type World} from '../src/compile.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {type DocumentMemory, documentMemory} from '../src/document-memory.js'
import {formMemory} from '../src/forms/form-memory.js'
import {createNodeHost} from '../src/host/node.js'
import {type Format, partMemory, publish} from '../src/publish.js'
import {recordFonts} from '../src/build/font-usage.js'
import {registryReader} from '../src/build/read-registry.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {chance} from './build/edits.js'
import {notoLibrary} from './noto-library.js'

const disk = createNodeHost({root: path.join(import.meta.dirname, '..'), fontFolders: []})
const workspace = loadWorkspace(disk, () => undefined)
const registry = registryReader(disk, loadRegistry)
const library = notoLibrary()
const notice = 'content/documents/2012/launch-notice.md'
const form = 'templates/forms/region.yaml'

/** What a process keeps beside the memory of a document. */
const lasting = () => ({forms: formMemory(), parts: partMemory(), memory: documentMemory()})

/** All that making a document brings forth. */
async function made(
  files: ReadonlyMap<string, string>,
  formats: readonly Format[],
  {forms, parts, memory}: Partial<ReturnType<typeof lasting>> & {readonly memory?: DocumentMemory} = {}
): Promise<unknown> {
  const diagnostics: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void diagnostics.push(finding)
  const host = {
    ...disk,
    read: (file: string) => (files.has(file) ? Buffer.from(files.get(file) ?? '') : disk.read(file))
  }
  const world: World = {workspace, registry, ...(forms && {forms}), ...(memory && {left: memory})}
  const document = await compileDocument(notice, world, host, report)
  if (document === undefined) return {diagnostics}
  const {findings} = proofOf(document, world, host)
  const fonts = recordFonts(library, ({path: file}) => file)
  const publication = {
    workspace,
    fonts: () => fonts.library,
    baseName: 'a',
    ...(parts && {parts}),
    ...(memory && {memory})
  }
  const published = await publish(document, formats, publication)
  return {
    diagnostics: [...diagnostics, ...findings, ...published.diagnostics],
    files: published.files.map(({format, bytes, pages}) => [format, Buffer.from(bytes).toString('latin1'), pages]),
    fonts: [fonts.uses(), fonts.substitutions(), fonts.answers()]
  }
}

/** What people write, and what tells blocks apart or joins them. */
const pieces = [
  '第三次修改。',
  '统筹推进，\n',
  '**（九）新增。**内容如下：',
  '\n\n## 七、新的一节\n\n正文。\n',
  '见附件。',
  '要求[^1]',
  '\n\n[^1]: 脚注的内容。\n\n',
  '\n\n表1 经费\n| 甲 | 乙 |\n| --- | --: |\n| 一 | 1.5 |\n\n',
  '\n\n- 第一项\n- 第二项\n\n',
  '\n1. 甲\n2. 乙\n',
  '\n\n2. 丙\n',
  '\n> 引用\n',
  '龘',
  'https://www.moe.gov.cn/a',
  '{{名额 批次="2012" 类别="专项"}}',
  '<b>粗</b>',
  '\n<div>\n',
  '\n```\n',
  '\n\n    缩进\n',
  '　　',
  '*',
  '**',
  '_',
  '\\',
  '|',
  '\n***\n',
  '\n===\n',
  '\n---\n',
  '\n\n[x]: http://a.cn\n\n',
  '见[x]。',
  '\n\n# 附件 说明\n\n说明。\n',
  '\n\n',
  '2012年1月32日',
  ',',
  '（'
]

/** The notice after an edit of its text. */
function edited(text: string, pick: (bound: number) => number): string {
  const body = text.indexOf('\n---\n', 4) + 5
  const at = body + pick(text.length - body)
  const piece = pieces[pick(pieces.length)] ?? ''
  const kinds = [
    () => text.slice(0, at) + piece + text.slice(at),
    () => `${text}\n${piece}\n`,
    () => text.slice(0, at) + text.slice(at + 1 + pick(40))
  ]
  return kinds[pick(kinds.length)]?.() ?? text
}

describe('a document that is made with what its last version left', () => {
  test.each([1, 2, 3, 4])('is the same as one that is made alone, whatever was edited (%i)', async (seed) => {
    const pick = chance(seed)
    const kept = lasting()
    const original = new Map([notice, form].map((file) => [file, Buffer.from(disk.read(file) ?? []).toString()]))
    const files = new Map(original)
    for (let step = 0; step < 24; step++) {
      const text = files.get(notice) ?? ''
      // Text that has come to nothing is written anew.
      files.set(notice, step % 6 === 0 ? (original.get(notice) ?? '') : edited(text, pick))
      if (step % 5 === 4) files.set(form, (original.get(form) ?? '').replace('单位', `单位${pick(3)}`))
      const formats: readonly Format[] = step % 7 === 6 ? ['docx', 'html'] : ['pdf', 'docx', 'html']
      const [again, alone] = [await made(files, formats, kept), await made(files, formats)]
      expect(again, `seed ${seed}, step ${step}`).toEqual(alone)
    }
  })
})

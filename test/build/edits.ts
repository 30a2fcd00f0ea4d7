/** Random edits of a workspace, each of which a build might overlook, and the two builds that must agree after each. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {expect} from 'vitest'
import type {BuildRequest, BuildResult} from '../../src/build/build.js'
import {createWarm, type Warm} from '../../src/build/warm.js'
import type {Format} from '../../src/formats.js'
import {png} from '../images.js'
import {
  buildIn,
  configuration,
  filesIn,
  formSchema,
  notice,
  npmFonts,
  type TemporaryWorkspace,
  temporaryWorkspace
} from './workspace.js'

/** Numbers below a bound, the same for the same seed (mulberry32). */
export function chance(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

type Chance = ReturnType<typeof chance>

const site = `网站:
  名称: 教育部门户网站
  域名: www.moe.gov.cn
  标识码: bm05000001
  栏目: 政策文件
  栏目类型: 政策文件
`
const bodies = (pick: Chance): string => {
  const choices = [
    `第${pick(50)}次修改后的正文。`,
    '{{> 说明}}',
    '共{{数量 试点}}个。',
    '{{表 经费}}',
    '![分布图](map.png "图1 分布")',
    '{{> 没有}}'
  ]
  return choices[pick(choices.length)] ?? ''
}
/** A rule that reads all texts together stops documents. */
const strict = `${configuration}校对:\n  几处写的同一数字一致: 错误\n`
/** What people write into a text, and what tells its blocks apart or joins them. */
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
  '{{数量 试点}}',
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

/** A document after an edit of its text: something is put in or added, or some characters are taken away. */
export function editedText(text: string, pick: Chance): string {
  const body = text.indexOf('\n---\n', 4) + 5
  const at = body + pick(Math.max(1, text.length - body))
  const piece = pieces[pick(pieces.length)] ?? ''
  const kind = pick(3)
  if (kind === 0) return `${text}\n${piece}\n`
  return text.slice(0, at) + (kind === 1 ? piece + text.slice(at) : text.slice(at + 1 + pick(40)))
}

const folders = ['', '2012/', '2013/']
const names = ['a', 'b', 'c', 'd']

interface Scene {
  readonly workspace: TemporaryWorkspace
  readonly pick: Chance
  readonly request: {formats: readonly Format[]; fontFolders: readonly string[]; paths: readonly string[]; tool: string}
}

const at = ({workspace}: Scene, file: string): string => path.join(workspace.root, file)
const documentName = ({pick}: Scene): string =>
  `content/documents/${folders[pick(folders.length)] ?? ''}${names[pick(names.length)] ?? ''}.md`
const documentsOf = ({workspace}: Scene): readonly string[] => {
  const folder = path.join(workspace.root, 'content/documents')
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `content/documents/${name.split(path.sep).join('/')}`)
}
function someDocument(scene: Scene): string | undefined {
  const all = documentsOf(scene)
  return all[scene.pick(Math.max(1, all.length))]
}
/** The same edit in the outputs of both builds. */
function inOutputs(scene: Scene, edit: (file: string) => void): void {
  const all = Object.keys(existsSync(at(scene, 'out')) ? filesIn(at(scene, 'out')) : {})
  const name = all[scene.pick(Math.max(1, all.length))]
  if (name === undefined) return
  for (const out of ['out', 'tuo']) if (existsSync(at(scene, `${out}/${name}`))) edit(at(scene, `${out}/${name}`))
}
function onRecord(scene: Scene, edit: (file: string) => void): void {
  const folder = at(scene, 'records')
  if (existsSync(folder)) for (const name of readdirSync(folder)) edit(path.join(folder, name))
}

/** What can happen between two builds. */
const edits: Readonly<Record<string, (scene: Scene) => void>> = {
  'write a document': (scene) => {
    scene.workspace.put(documentName(scene), notice(1 + scene.pick(12), bodies(scene.pick)))
  },
  'write another document': (scene) => {
    scene.workspace.put(documentName(scene), notice(20 + scene.pick(1000), bodies(scene.pick)))
  },
  'edit the text of a document': (scene) => {
    const found = someDocument(scene)
    if (found === undefined) return
    scene.workspace.put(found, editedText(scene.workspace.get(found).toString(), scene.pick))
  },
  'cite a document': (scene) => {
    const body = `按照《教育部关于开展教育信息化试点工作的通知》（教技函〔2012〕${4 + scene.pick(3)}号）要求办理。`
    scene.workspace.put(documentName(scene), notice(20 + scene.pick(1000), body))
  },
  'number a document anew': (scene) => {
    const found = someDocument(scene)
    if (found === undefined) return
    const text = scene.workspace.get(found).toString()
    scene.workspace.put(found, text.replace(/(documentNumber: .*〕)\d+号/u, `$1${4 + scene.pick(5)}号`))
  },
  'state a figure where figures must agree': (scene) => {
    scene.workspace.put('content/yinfa.yaml', strict)
    for (let count = 0; count < 2; count++) {
      const body = `完成8.${scene.pick(2)}万所中西部中小学宽带网络接入。`
      scene.workspace.put(documentName(scene), notice(20 + scene.pick(1000), body))
    }
  },
  'break a document': (scene) => {
    const found = someDocument(scene)
    if (found !== undefined) scene.workspace.put(found, notice(3).replace('genre: notice', 'genre: notic'))
  },
  'change a document, its size and its time the same': (scene) => {
    const found = someDocument(scene)
    if (found === undefined) return
    const {atime, mtime} = statSync(at(scene, found))
    const text = scene.workspace.get(found).toString()
    scene.workspace.put(found, text.replace('通知', text.includes('的通知') ? '通告' : '通知'))
    utimesSync(at(scene, found), atime, mtime)
  },
  'touch a document': (scene) => {
    const found = someDocument(scene)
    if (found !== undefined) scene.workspace.put(found, scene.workspace.get(found))
  },
  'delete a document': (scene) => {
    const found = someDocument(scene)
    if (found !== undefined) rmSync(at(scene, found))
  },
  'rename a document': (scene) => {
    const [found, name] = [someDocument(scene), documentName(scene)]
    if (found === undefined) return
    mkdirSync(path.dirname(at(scene, name)), {recursive: true})
    renameSync(at(scene, found), at(scene, name))
  },
  'change a cell': (scene) => scene.workspace.put('content/data/经费.csv', `单位,金额\n甲校,${scene.pick(9)}\n`),
  'add a table': (scene) => scene.workspace.put(`content/data/t${scene.pick(3)}.csv`, '单位,金额\n甲校,1\n'),
  'delete the data': (scene) => rmSync(at(scene, 'content/data'), {recursive: true, force: true}),
  'change a template': (scene) => scene.workspace.put('templates/说明.md.hbs', `说明之${scene.pick(9)}。`),
  'add or delete a template': (scene) => {
    if (existsSync(at(scene, 'templates/没有.md.hbs'))) rmSync(at(scene, 'templates/没有.md.hbs'))
    else scene.workspace.put('templates/没有.md.hbs', '现在有了。')
  },
  'attach a form, or none': (scene) => {
    const found = someDocument(scene)
    if (found === undefined) return
    const text = scene.workspace.get(found).toString()
    const attached = 'attachments:\n  - {title: 申请表, forms: [a]}\ndocumentDate:'
    const [from, to] = text.includes(attached) ? [attached, 'documentDate:'] : ['documentDate:', attached]
    scene.workspace.put(found, text.replace(from, to))
  },
  'change a form': (scene) => {
    const [form, title] = ['templates/forms/a.yaml', `第${scene.pick(4)}版的表`]
    if (scene.pick(5) === 0) rmSync(at(scene, form), {force: true})
    else scene.workspace.put(form, formSchema(scene.pick(5) === 0 ? '' : title))
  },
  'change a picture': (scene) => {
    for (const folder of folders) {
      const file = `content/documents/${folder}map.png`
      if (scene.pick(4) === 0) rmSync(at(scene, file), {force: true})
      else scene.workspace.put(file, png(2 + scene.pick(3), 2))
    }
  },
  'change the settings': (scene) => {
    const texts = [
      configuration,
      configuration + site,
      configuration + site.replace('政策文件', '公开目录'),
      strict,
      ''
    ]
    scene.workspace.put('content/yinfa.yaml', texts[scene.pick(8)] ?? strict)
  },
  'ask for other formats': ({pick, request}) => {
    const all: readonly (readonly Format[])[] = [
      ['html'],
      ['docx', 'html'],
      ['pdf', 'html'],
      ['html', 'csv'],
      ['pdf'],
      ['pdf']
    ]
    request.formats = all[pick(all.length)] ?? ['html']
  },
  'ask for some documents': (scene) => {
    const found = someDocument(scene)
    scene.request.paths = found === undefined || scene.pick(2) === 0 ? [] : [found]
  },
  'change the fonts': (scene) => {
    const own = at(scene, 'fonts')
    const kinds: readonly (readonly string[])[] = [[own, npmFonts], [npmFonts], []]
    scene.request.fontFolders = kinds[scene.pick(kinds.length)] ?? []
    const [from, to] = [path.join(own, 'simfang.ttf'), path.join(own, 'simhei.ttf')]
    if (existsSync(from)) renameSync(from, to)
    else if (existsSync(to)) renameSync(to, from)
  },
  'break a font': (scene) => scene.workspace.put('fonts/simkai.ttf', scene.pick(2) === 0 ? 'no font' : 'none at all'),
  'mend a font': (scene) => rmSync(at(scene, 'fonts/simkai.ttf'), {force: true}),
  'edit an output': (scene) => inOutputs(scene, (file) => writeFileSync(file, 'edited')),
  'delete an output': (scene) => inOutputs(scene, (file) => rmSync(file, {force: true})),
  'truncate the record': (scene) => onRecord(scene, (file) => writeFileSync(file, 'yinfa-record 1\n{"documents": [')),
  'turn a bit of the record': (scene) =>
    onRecord(scene, (file) => {
      const bytes = Buffer.from(scene.workspace.get(path.relative(scene.workspace.root, file)))
      const place = scene.pick(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << scene.pick(8))
      writeFileSync(file, bytes)
    }),
  'delete the record': (scene) => onRecord(scene, (file) => rmSync(file)),
  'install another version': ({pick, request}) => void (request.tool = `0.0.${pick(2)}`)
}

const plain = ({documents, ...rest}: BuildResult): unknown =>
  JSON.parse(
    JSON.stringify({
      ...rest,
      documents: documents.map((document) => ({...document, recalled: false}))
    }).replaceAll('tuo/', 'out/')
  )

/** How often documents were recalled, and how often made, on a walk. */
export interface Walked {
  recalled: number
  made: number
  clean: number
}

/**
 * Walk: after each edit an incremental build and one that recalls nothing must leave the same files and tell the same;
 * and where every document is as it should be, so must a build into an empty folder.
 */
export async function walk(seed: number, steps: number): Promise<Walked> {
  const workspace = temporaryWorkspace({'a.md': notice(4), '2012/b.md': notice(5, '{{> 说明}}')})
  workspace.put('templates/说明.md.hbs', '说明。')
  workspace.put('content/data/registry.yaml', '类别: []\n')
  mkdirSync(path.join(workspace.root, 'fonts'))
  symlinkSync(path.join(npmFonts, '300Light/NotoSerifSC_300Light.ttf'), path.join(workspace.root, 'fonts/simfang.ttf'))
  const pick = chance(seed)
  const scene: Scene = {
    workspace,
    pick,
    request: {formats: ['html'], fontFolders: [npmFonts], paths: [], tool: '0.0.0'}
  }
  const walked: Walked = {recalled: 0, made: 0, clean: 0}
  const kinds = Object.keys(edits)
  const trail: string[] = []
  let warm: Warm | undefined
  try {
    for (let step = 0; step < steps; step++) {
      const kind = kinds[pick(kinds.length)] ?? ''
      trail.push(kind)
      edits[kind]?.(scene)
      // Some builds come from a process that stays, some from one that has just begun.
      warm = pick(3) === 0 ? undefined : (warm ?? createWarm())
      const common: Partial<BuildRequest> = {...scene.request}
      const recordFolder = path.join(workspace.root, 'records')
      const cached = await buildIn(workspace, {
        ...common,
        recordFolder,
        program: scene.request.tool,
        ...(warm === undefined ? {} : {warm})
      })
      const made = await buildIn(workspace, {...common, out: path.join(workspace.root, 'tuo')})
      const story = `seed ${seed}: ${trail.join(' → ')}`
      const shown = (result: BuildResult): unknown => plain(result)
      expect(shown(cached), story).toEqual(shown(made))
      const files = filesIn(workspace.out)
      expect(files, story).toEqual(filesIn(path.join(workspace.root, 'tuo')))
      for (const {recalled} of cached.documents) walked[recalled ? 'recalled' : 'made']++
      if (scene.request.paths.length === 0 && cached.diagnostics.length === 0) {
        const clean = path.join(workspace.root, 'clean')
        await buildIn(workspace, {...common, out: clean})
        const fresh = filesIn(clean)
        rmSync(clean, {recursive: true, force: true})
        // Formats that were not asked for this time are kept, and are in the books.
        const asked = Object.keys(files).every((name) => Object.hasOwn(fresh, name))
        if (asked) expect(files, story).toEqual(fresh)
        if (asked) walked.clean++
      }
    }
  } finally {
    workspace.remove()
  }
  return walked
}

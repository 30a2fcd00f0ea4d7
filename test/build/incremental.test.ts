/** Builds that recall what the last one left. */
import {lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {BuildRequest, BuildResult} from '../../src/build/build.js'
import {createWarm} from '../../src/build/warm.js'
import {png} from '../images.js'
import {walk} from './edits.js'
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

let workspace: TemporaryWorkspace
beforeEach(() => {
  vi.stubEnv('YINFA_NO_DOWNLOAD', '1')
  workspace = temporaryWorkspace({
    'a.md': notice(4),
    'b.md': notice(5, '{{> 说明}}'),
    'c.md': notice(6, '共1个的和任务。')
  })
  workspace.put('templates/说明.md.hbs', '说明。')
})
afterEach(() => {
  vi.unstubAllEnvs()
  workspace.remove()
})

const recordFolder = (): string => path.join(workspace.root, 'records')
const again = (request: Partial<BuildRequest> = {}): Promise<BuildResult> =>
  buildIn(workspace, {recordFolder: recordFolder(), program: 'this one', ...request})
const made = ({documents}: BuildResult): string[] =>
  documents.filter(({recalled}) => !recalled).map((document) => path.basename(document.path, '.md'))
const record = (): string => {
  const [name = ''] = readdirSync(recordFolder())
  return path.join(recordFolder(), name)
}

describe('a build after another', () => {
  it('makes only the documents whose sources have changed', async () => {
    expect(made(await again())).toEqual(['a', 'b', 'c'])
    expect(made(await again())).toEqual([])
    workspace.put('templates/说明.md.hbs', '另一个说明。')
    expect(made(await again())).toEqual(['b'])
    expect(workspace.get('out/b.html').toString()).toContain('另一个说明')
    workspace.put('content/yinfa.yaml', `${configuration}\n`)
    expect(made(await again())).toEqual(['a', 'b', 'c'])
  })

  it('tells the same of what it does not make again, errors included', async () => {
    workspace.put('content/documents/c.md', notice(6).replace('genre: notice', 'genre: notic'))
    workspace.put('content/documents/b.md', notice(5, '今年2月30日前报送。'))
    const first = await again()
    const second = await again()
    expect(made(second)).toEqual([])
    expect(first.diagnostics.length).toBeGreaterThan(1)
    expect(JSON.stringify(second.diagnostics)).toBe(JSON.stringify(first.diagnostics))
    expect(second.documents.map(({status}) => status)).toEqual(first.documents.map(({status}) => status))
  })

  it('writes no file at all when nothing has changed, its record included', async () => {
    await again()
    const stamps = (): (string | bigint)[][] =>
      ['out', 'records'].flatMap((folder) =>
        Object.keys(filesIn(path.join(workspace.root, folder))).map((name) => {
          const {mtimeNs, ctimeNs, ino} = lstatSync(path.join(workspace.root, folder, name), {bigint: true})
          return [name, mtimeNs, ctimeNs, ino]
        })
      )
    const before = stamps()
    await again()
    expect(stamps()).toEqual(before)
  })

  it('makes everything when it is told to, or is another program', async () => {
    await again()
    expect(made(await again({force: true}))).toEqual(['a', 'b', 'c'])
    expect(made(await again({program: 'another one'}))).toEqual(['a', 'b', 'c'])
    expect(made(await again({program: undefined}))).toEqual(['a', 'b', 'c'])
  })

  it('makes a document again whose output was edited or is gone, and says that it was edited', async () => {
    await again()
    const [a, b] = [workspace.get('out/a.html'), workspace.get('out/b.html')]
    workspace.put('out/a.html', 'edited')
    rmSync(path.join(workspace.out, 'b.html'))
    const result = await again()
    expect(made(result)).toEqual(['a', 'b'])
    expect(result.diagnostics.map(({id, place}) => `${id} ${place.path}`)).toEqual([
      'output-unedited content/documents/a.md'
    ])
    expect([workspace.get('out/a.html'), workspace.get('out/b.html')]).toEqual([a, b])
  })

  it('makes a PDF again when one of its fonts is another, is gone, or has been put before it', async () => {
    const own = path.join(workspace.root, 'fonts')
    const simfang = path.join(own, 'simfang.ttf')
    const face = (weight: string): Buffer => readFileSync(path.join(npmFonts, weight, `NotoSerifSC_${weight}.ttf`))
    mkdirSync(own)
    const paths = ['a.md'].map((name) => `content/documents/${name}`)
    const pdf = (): Promise<BuildResult> => again({formats: ['pdf'], paths, fontFolders: [own, npmFonts]})
    const sizes = new Set<number>()
    const changes: readonly (() => void)[] = [
      () => undefined,
      () => writeFileSync(simfang, face('300Light')),
      () => writeFileSync(simfang, face('900Black')),
      () => renameSync(simfang, path.join(own, '仿宋_GB2312.ttf')),
      () => rmSync(own, {recursive: true})
    ]
    for (const change of changes) {
      change()
      expect(made(await pdf())).toEqual(['a'])
      expect(made(await pdf())).toEqual([])
      sizes.add(workspace.get('out/a.pdf').length)
    }
    expect(sizes.size).toBeGreaterThanOrEqual(3)
  })

  it('makes a document again when a font appears that has a character that none had', async () => {
    workspace.put('content/documents/a.md', notice(4, '中𠮷文。'))
    const request = {formats: ['pdf'], paths: ['content/documents/a.md']} as const
    const first = await again(request)
    expect(first.diagnostics.map(({id}) => id)).toContain('glyph-available')
    expect(made(await again(request))).toEqual([])
    const own = path.join(workspace.root, 'fonts')
    mkdirSync(own)
    symlinkSync(path.join(npmFonts, '400Regular/NotoSerifSC_400Regular.ttf'), path.join(own, 'simsunb.ttf'))
    expect(made(await again({...request, fontFolders: [own, npmFonts]}))).toEqual(['a'])
  })

  it('tries again what could not be read, once that has another reason or none', async () => {
    workspace.put('content/documents/a.md', notice(4, '![分布图](map.png "图1 分布")'))
    workspace.put('content/documents/map.png/x', 'a folder in the place of a picture')
    const first = await again()
    expect(first.documents[0]?.status).toBe('failed')
    expect(made(await again())).toEqual([])
    rmSync(path.join(workspace.root, 'content/documents/map.png'), {recursive: true})
    expect(made(await again())).toEqual(['a'])
    workspace.put('content/documents/map.png', png(2, 2))
    expect((await again()).documents[0]).toMatchObject({status: 'built', recalled: false})
  })

  it('finds a number that a new document shares with one that it does not make again', async () => {
    await again()
    workspace.put('content/documents/d.md', notice(4))
    const result = await again()
    expect(made(result)).toEqual(['d'])
    expect(result.diagnostics.map(({id, place}) => `${id} ${place.path}`)).toEqual([
      'document-number-unique content/documents/a.md',
      'document-number-unique content/documents/d.md'
    ])
  })
})

describe('a process that stays', () => {
  it('leaves after each edit what one that has just begun leaves, in all formats', async () => {
    const form = (title: string): void => workspace.put('templates/forms/a.yaml', formSchema(title))
    const attached = 'attachments:\n  - {title: 申请表, forms: [a]}\ndocumentDate:'
    const body = (text: string): void =>
      workspace.put('content/documents/a.md', notice(4, text).replace('documentDate:', attached))
    const edits: readonly (() => void)[] = [
      () => body('第一稿的正文。'),
      () => body('第二稿的正文比第一稿长得多，因此从这里往后的各行都要重新排。'),
      () => form('另一份申请表'),
      () => workspace.put('content/documents/b.md', notice(5, '{{> 说明}}又一段。')),
      () => workspace.put('templates/说明.md.hbs', '另一个说明。'),
      () => body('第一稿的正文。'),
      () => form('申请表')
    ]
    form('申请表')
    const warm = createWarm()
    for (const edit of edits) {
      edit()
      const request = {formats: ['pdf', 'docx', 'html']} as const
      const {documents, diagnostics} = await again({...request, warm})
      expect(
        documents.map(({status}) => status),
        JSON.stringify(diagnostics)
      ).toEqual(['built', 'built', 'built'])
      await buildIn(workspace, {...request, out: path.join(workspace.root, 'clean')})
      expect(filesIn(workspace.out)).toEqual(filesIn(path.join(workspace.root, 'clean')))
    }
  })
})

describe('the record of a build', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['changed in one character', (text: string) => text.replace('教育部', '教玉部')],
    ['of another form', (text: string) => text.replace('yinfa-record 1', 'yinfa-record 2')],
    ['empty', () => ''],
    ['something else', () => '{"documents": {}}'],
    ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)]
  ])('is not believed when it is %s', async (_, change) => {
    await again()
    const text = readFileSync(record(), 'utf8')
    writeFileSync(record(), change(text))
    expect(made(await again())).toEqual(['a', 'b', 'c'])
    expect(readFileSync(record(), 'utf8')).toBe(text)
  })

  it('is of no use to another workspace, and does no harm there', async () => {
    await again()
    const other = temporaryWorkspace({'a.md': notice(9), 'b.md': notice(5)})
    try {
      const request = {recordFolder: recordFolder(), program: 'this one'}
      await buildIn(other, request)
      const [one = '', two = ''] = readdirSync(recordFolder())
      renameSync(path.join(recordFolder(), one), path.join(recordFolder(), 'x'))
      renameSync(path.join(recordFolder(), two), path.join(recordFolder(), one))
      renameSync(path.join(recordFolder(), 'x'), path.join(recordFolder(), two))
      const files = filesIn(other.out)
      expect(made(await buildIn(other, request))).toEqual(['a', 'b'])
      expect(filesIn(other.out)).toEqual(files)
    } finally {
      other.remove()
    }
  })

  it('names no folder of the machine', async () => {
    await again({formats: ['pdf', 'html']})
    const text = readFileSync(record(), 'utf8')
    expect(text).not.toContain(workspace.root)
    expect(text).not.toContain('node_modules')
    expect(path.basename(record())).toMatch(/^[0-9a-f]{64}\.json$/u)
  })

  it('that cannot be written costs nothing but time', async () => {
    workspace.put('records', 'a file where the folder should be')
    const result = await again()
    expect(result.documents.map(({status}) => status)).toEqual(['built', 'built', 'built'])
    expect(made(await again())).toEqual(['a', 'b', 'c'])
  })
})

describe('the hashes of fonts', () => {
  const fonts = (): string => path.join(recordFolder(), 'fonts.json')
  const entered = (): string =>
    JSON.stringify(
      JSON.parse(workspace.get('out/manifest.json').toString()).documents['content/documents/a.md'].outputs
    )
  const pdf = (request: Partial<BuildRequest> = {}): Promise<BuildResult> =>
    again({formats: ['pdf'], paths: ['content/documents/a.md'], ...request})

  it('are kept for every workspace and output folder, by names that tell no folder', async () => {
    await pdf()
    const text = readFileSync(fonts(), 'utf8')
    expect(entered()).toContain(Object.values(JSON.parse(text.slice(text.indexOf('\n'))) as object)[0])
    expect(text).not.toContain('node_modules')
    await pdf({out: path.join(workspace.root, 'another')})
    await pdf({force: true})
    expect(readFileSync(fonts(), 'utf8')).toBe(text)
  })

  it('are not believed when somebody changed them', async () => {
    await pdf()
    const [text, before] = [readFileSync(fonts(), 'utf8'), entered()]
    writeFileSync(fonts(), text.replace(/"[0-9a-f]{64}"/u, `"${'0'.repeat(64)}"`))
    await pdf({force: true})
    expect(entered()).toBe(before)
    expect(readFileSync(fonts(), 'utf8')).toBe(text)
  })
})

describe('a random walk of edits', () => {
  // More of them: npm run check:promises.
  const seeds = Array.from({length: Number(process.env['YINFA_WALKS'] ?? 3)}, (_, index) => index + 1)
  it.each(seeds)('leaves what builds without memory leave (seed %i)', {timeout: 120_000}, async (seed) => {
    const {recalled, made: count} = await walk(seed, 60)
    expect(recalled).toBeGreaterThan(0)
    expect(count).toBeGreaterThan(0)
  })
})

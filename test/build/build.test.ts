import {createHash} from 'node:crypto'
import {existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {BuildResult} from '../../src/build/build.js'
import {
  buildIn,
  configuration,
  filesIn,
  notice,
  npmFonts,
  type TemporaryWorkspace,
  temporaryWorkspace
} from './workspace.js'

let workspace: TemporaryWorkspace
beforeEach(() => {
  vi.stubEnv('YINFA_NO_DOWNLOAD', '1')
  workspace = temporaryWorkspace({'2012/a.md': notice(4), '2012/b.md': notice(5), 'c.md': notice(6)})
})
afterEach(() => {
  vi.unstubAllEnvs()
  workspace.remove()
})

/** Where npm keeps a face. */
const npmFont = (name: string): string => {
  const found = readdirSync(npmFonts, {recursive: true, encoding: 'utf8'}).find((file) => path.basename(file) === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return path.join(npmFonts, found)
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const outputs = (): string[] => Object.keys(filesIn(workspace.out))
const idsOf = ({diagnostics}: BuildResult): string[] => diagnostics.map(({id}) => id)
const manifest = (): {documents: Record<string, {outputs: Record<string, object>}>} =>
  JSON.parse(workspace.get('out/manifest.json').toString())

describe('a build', () => {
  it('puts the files of every document where its source lies, and a manifest', async () => {
    const result = await buildIn(workspace, {formats: ['docx', 'html']})
    expect(result.diagnostics).toEqual([])
    expect(result.documents.map(({status}) => status)).toEqual(['built', 'built', 'built'])
    expect(outputs()).toEqual(
      [
        '2012/a.docx',
        '2012/a.html',
        '2012/b.docx',
        '2012/b.html',
        'c.docx',
        'c.html',
        'index.html',
        'manifest.json'
      ].map(path.normalize)
    )
  })

  it('touches nothing when nothing has changed', async () => {
    await buildIn(workspace)
    const stamp = (): [bigint, bigint][] =>
      outputs().map((name) => {
        const {mtimeNs, ino} = lstatSync(path.join(workspace.out, name), {bigint: true})
        return [mtimeNs, ino]
      })
    const before = stamp()
    const again = await buildIn(workspace)
    expect(again.documents.flatMap(({files}) => files.map(({changed}) => changed))).toEqual([false, false, false])
    expect(stamp()).toEqual(before)
  })

  it('goes on after a bad document, tells about all of them in a stable order, and keeps their earlier outputs', async () => {
    await buildIn(workspace)
    const before = filesIn(workspace.out)
    workspace.put('content/documents/2012/a.md', notice(4).replace('genre: notice', 'genre: notic'))
    workspace.put('content/documents/2012/b.md', 'no front matter')
    workspace.put('content/documents/c.md', notice(6, '新的正文。'))
    const result = await buildIn(workspace)
    expect(result.documents.map(({status}) => status)).toEqual(['failed', 'failed', 'built'])
    expect(result.documents[0]?.kept).toEqual(['2012/a.html'])
    const errors = result.diagnostics.filter(({severity}) => severity === 'error').map(({place}) => place.path)
    expect(errors).toEqual(['content/documents/2012/a.md', 'content/documents/2012/b.md'])
    const after = filesIn(workspace.out)
    expect(after['2012/a.html']).toBe(before['2012/a.html'])
    expect(after['2012/b.html']).toBe(before['2012/b.html'])
    expect(after['c.html']).not.toBe(before['c.html'])
  })

  it('refuses every document of those that share a number, each naming the other and its line', async () => {
    workspace.put('content/documents/2012/b.md', notice(4))
    const result = await buildIn(workspace)
    const shared = result.diagnostics.filter(({id}) => id === 'document-number-unique')
    expect(shared.map(({place}) => [place.path, place.line])).toEqual([
      ['content/documents/2012/a.md', 4],
      ['content/documents/2012/b.md', 4]
    ])
    expect(shared[0]?.message).toContain('content/documents/2012/b.md:4')
    expect(outputs()).toEqual(['c.html', 'index.html', 'manifest.json'])
  })

  it('finds a shared number even when only one of the documents is asked for', async () => {
    workspace.put('content/documents/2012/b.md', notice(4))
    const result = await buildIn(workspace, {paths: ['content/documents/2012/a.md']})
    expect(idsOf(result)).toEqual(['document-number-unique'])
    expect(outputs()).toEqual([])
  })

  it('writes nothing while the configuration has an error, yet tells what is wrong in the documents', async () => {
    workspace.put('content/yinfa.yaml', `${configuration}未知: 1\n`)
    workspace.put('content/documents/c.md', 'no front matter')
    const result = await buildIn(workspace)
    expect(idsOf(result)).toContain('workspace-config')
    expect(result.diagnostics.map(({place}) => place.path)).toContain('content/documents/c.md')
    expect(result.documents.map(({status}) => status)).toEqual(['failed', 'failed', 'failed'])
    expect(outputs()).toEqual([])
  })

  it('ends after the document in hand when it is told to', async () => {
    const controller = new AbortController()
    const result = await buildIn(workspace, {
      signal: controller.signal,
      onProgress: (progress) => void (progress.path?.endsWith('b.md') === true && controller.abort())
    })
    expect(result.interrupted).toBe(true)
    expect(outputs()).toEqual(['2012/a.html', '2012/b.html', 'index.html', 'manifest.json'].map(path.normalize))
    expect(Object.keys(manifest().documents)).toEqual(['content/documents/2012/a.md', 'content/documents/2012/b.md'])
  })

  it('reads no document through a symlink that leads out', async () => {
    mkdirSync(path.join(workspace.root, '..', `${path.basename(workspace.root)}-outside`))
    const outside = `${workspace.root}-outside`
    try {
      writeFileSync(path.join(outside, 'x.md'), notice(9))
      symlinkSync(path.join(outside, 'x.md'), path.join(workspace.root, 'content/documents/link.md'))
      symlinkSync(outside, path.join(workspace.root, 'content/documents/folder'))
      const result = await buildIn(workspace)
      expect(result.diagnostics.map(({id, place}) => `${id} ${place.path}`)).toEqual([
        'file-readable content/documents/folder',
        'file-readable content/documents/link.md'
      ])
      expect(outputs()).toEqual(
        ['2012/a.html', '2012/b.html', 'c.html', 'index.html', 'manifest.json'].map(path.normalize)
      )
    } finally {
      rmSync(outside, {recursive: true})
    }
  })

  it('does not write through a symlink in the output folder', async () => {
    const outside = path.join(workspace.root, 'precious')
    mkdirSync(outside)
    mkdirSync(workspace.out)
    symlinkSync(outside, path.join(workspace.out, '2012'))
    const result = await buildIn(workspace)
    expect(idsOf(result)).toContain('output-writable')
    expect(Object.keys(filesIn(outside))).toEqual([])
    expect(existsSync(path.join(workspace.out, 'c.html'))).toBe(true)
  })
})

describe('the books of a build', () => {
  it('replace a manifest that cannot be understood', async () => {
    await buildIn(workspace)
    const good = workspace.get('out/manifest.json').toString()
    workspace.put('out/manifest.json', good.slice(0, 100))
    await buildIn(workspace)
    expect(workspace.get('out/manifest.json').toString()).toBe(good)
  })

  it('are the same after builds one by one as after one build', async () => {
    await buildIn(workspace)
    const whole = filesIn(workspace.out)
    rmSync(workspace.out, {recursive: true})
    for (const name of ['c.md', '2012/b.md', '2012/a.md'])
      await buildIn(workspace, {paths: [`content/documents/${name}`]})
    expect(filesIn(workspace.out)).toEqual(whole)
  })

  it('drop a document whose source is gone, with its outputs and its folder', async () => {
    await buildIn(workspace)
    rmSync(path.join(workspace.root, 'content/documents/2012'), {recursive: true})
    await buildIn(workspace)
    expect(outputs()).toEqual(['c.html', 'index.html', 'manifest.json'])
    expect(existsSync(path.join(workspace.out, '2012'))).toBe(false)
    expect(Object.keys(manifest().documents)).toEqual(['content/documents/c.md'])
  })

  it('keep an output that somebody edited although its source is gone, and say so', async () => {
    await buildIn(workspace)
    workspace.put('out/c.html', 'edited')
    rmSync(path.join(workspace.root, 'content/documents/c.md'))
    const result = await buildIn(workspace)
    expect(idsOf(result)).toEqual(['output-unedited'])
    expect(workspace.get('out/c.html').toString()).toBe('edited')
    expect(Object.keys(manifest().documents['content/documents/c.md']?.outputs ?? {})).toEqual(['c.html'])
  })

  it('notice an output that somebody edited before it is made again', async () => {
    await buildIn(workspace)
    const made = workspace.get('out/c.html')
    workspace.put('out/c.html', 'edited')
    const result = await buildIn(workspace)
    expect(idsOf(result)).toEqual(['output-unedited'])
    expect(workspace.get('out/c.html')).toEqual(made)
  })

  it('tell which formats are out of date when only some are built after a change', async () => {
    await buildIn(workspace, {formats: ['docx', 'html']})
    workspace.put('content/documents/c.md', notice(6, '改过的正文。'))
    const result = await buildIn(workspace, {formats: ['html'], paths: ['content/documents/c.md']})
    expect(idsOf(result)).toEqual(['output-current'])
    expect(result.diagnostics[0]?.message).toContain('out/c.docx')
    expect(idsOf(await buildIn(workspace, {formats: ['docx', 'html']}))).toEqual([])
  })

  it('hold no path of the machine and no time', async () => {
    await buildIn(workspace, {formats: ['pdf'], paths: ['content/documents/c.md']})
    const text = workspace.get('out/manifest.json').toString()
    expect(text).not.toContain(workspace.root)
    expect(text).not.toContain(path.dirname(npmFonts))
    expect(text).not.toContain(String(new Date().getFullYear()))
  })

  it('name the faces of a PDF, their standing and what they stand in for', async () => {
    await buildIn(workspace, {formats: ['pdf'], paths: ['content/documents/c.md']})
    const output = manifest().documents['content/documents/c.md']?.outputs['c.pdf']
    expect(output).toMatchObject({
      fonts: expect.arrayContaining([
        {
          role: '仿宋',
          file: 'NotoSerifSC_400Regular.ttf',
          face: '思源宋体',
          standing: 'substitute',
          sha256: sha256(readFileSync(npmFont('NotoSerifSC_400Regular.ttf')))
        }
      ]),
      substitutions: expect.arrayContaining([{role: '仿宋', wanted: '仿宋_GB2312', used: '思源宋体'}])
    })
  })
})

describe('what is asked for', () => {
  const named = async (...paths: string[]): Promise<string[]> =>
    (await buildIn(workspace, {paths, cwd: path.join(workspace.root, 'content')})).documents.map(
      (document) => document.path
    )

  it('may be a file or a folder, absolute, from the current folder, or from the workspace', async () => {
    expect(await named('documents/2012/a.md')).toEqual(['content/documents/2012/a.md'])
    expect(await named('content/documents/c.md')).toEqual(['content/documents/c.md'])
    expect(await named(path.join(workspace.root, 'content/documents/2012'))).toEqual([
      'content/documents/2012/a.md',
      'content/documents/2012/b.md'
    ])
    expect(await named('documents/c.md', '../content/documents/c.md')).toEqual(['content/documents/c.md'])
    expect(await named('..')).toHaveLength(3)
  })

  it.each([
    ['content/documents/2012/aa.md', '找不到公文', 'content/documents/2012/a.md'],
    ['c.dm', '找不到公文', 'content/documents/c.md'],
    ['content/yinfa.yaml', '不是公文的源文件', 'content/documents/'],
    ['../elsewhere.md', '不在工作区里', '--root']
  ])('is told about when it is no document: %s', async (name, message, hint) => {
    const result = await buildIn(workspace, {paths: [name]})
    expect(idsOf(result)).toEqual(['file-found'])
    expect(result.diagnostics[0]?.message).toContain(message)
    expect(result.diagnostics[0]?.hint).toContain(hint)
    expect(result.documents).toEqual([])
  })
})

describe('fonts of a build', () => {
  it('that are broken stop the document and are never replaced in silence', async () => {
    const folder = path.join(workspace.root, 'fonts')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'simfang.ttf'), readFileSync(path.join(npmFonts, 'package.json')))
    const result = await buildIn(workspace, {
      formats: ['pdf'],
      paths: ['content/documents/c.md'],
      fontFolders: [folder, npmFonts]
    })
    expect(idsOf(result)).toEqual(['font-usable'])
    expect(result.diagnostics[0]?.message).toContain('simfang.ttf')
    expect(outputs()).toEqual([])
  })

  it('that are missing altogether are an error that names characters', async () => {
    const result = await buildIn(workspace, {formats: ['pdf'], paths: ['content/documents/c.md'], fontFolders: []})
    expect(idsOf(result)).toContain('glyph-available')
    expect(outputs()).toEqual([])
  })
})

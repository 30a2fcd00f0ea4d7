import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {fandolPackage, rarePackage, type Run, runCommand} from '../../src/build/font-packages.js'
import {provideFonts, type ProvideOptions} from '../../src/build/provide-fonts.js'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yinfa-provide-'))
})
afterEach(() => rmSync(home, {recursive: true, force: true}))

const fandolFaces = fandolPackage.faces
const [songFace = '', kaiFace = '', heiFace = ''] = fandolFaces
const face = Buffer.alloc(1_000_001)
const ok = {code: 0, output: ''}
const failure = (output: string): {code: number; output: string} => ({code: 100, output})

/** What a machine answers; each part can be replaced. */
const machine = {
  download: (cwd: string) => {
    writeFileSync(join(cwd, 'package_1_all.deb'), '')
    return ok
  },
  update: () => ok,
  unpack: (cwd: string) => {
    const folder = join(cwd, 'usr/share/fandol')
    mkdirSync(folder, {recursive: true})
    for (const name of fandolFaces) writeFileSync(join(folder, name), face)
    writeFileSync(join(folder, 'COPYING.gz'), gzipSync('GPL'))
    for (const name of rarePackage.faces) writeFileSync(join(folder, name), face)
    writeFileSync(join(folder, 'copyright'), 'Arphic')
    return ok
  }
}

/** A runner over such a machine; `commands` notes what was run. */
function runner(parts: Partial<typeof machine> = {}): {run: Run; commands: string[]} {
  const {download, update, unpack} = {...machine, ...parts}
  const commands: string[] = []
  const run: Run = (command, args, cwd) => {
    const verb = args.find((arg) => ['--version', 'download', 'update', '-c'].includes(arg)) ?? ''
    const own = args.some((arg) => arg.startsWith('Dir::State::Lists=')) ? ' with own lists' : ''
    if (verb !== '--version') commands.push(`${command} ${verb}${own}`)
    const answer = {download, update, '-c': unpack}[verb]
    return Promise.resolve(answer?.(cwd) ?? ok)
  }
  return {run, commands}
}

const cache = (): string => join(home, 'yinfa/fonts')
const folders = (): string[] => ['fandol', 'babelstone'].map((name) => join(cache(), name))
const beside = (): string[] => readdirSync(join(home, 'yinfa')).toSorted()

function options(run: Run, rest: Partial<ProvideOptions> = {}): ProvideOptions & {lines: string[]} {
  const lines: string[] = []
  return {cacheFolder: cache(), say: (line) => lines.push(line), run, env: {}, lines, ...rest}
}

describe('providing fonts', () => {
  it('puts the five faces, the rare characters and their licences into the cache, and says so before and after', async () => {
    const {run, commands} = runner()
    const given = options(run)
    expect(await provideFonts(given)).toEqual({status: 'provided', folders: folders()})
    expect(readdirSync(join(cache(), 'fandol')).toSorted()).toEqual(['COPYING', ...fandolFaces].toSorted())
    expect(readFileSync(join(cache(), 'fandol/COPYING'), 'utf8')).toBe('GPL')
    expect(readdirSync(join(cache(), 'babelstone')).toSorted()).toEqual(['BabelStoneHan.ttf', 'COPYING'])
    expect(beside()).toEqual(['fonts'])
    expect(commands).toEqual(['apt-get download', 'sh -c', 'apt-get download', 'sh -c'])
    expect(given.lines).toEqual([expect.stringContaining('正在从系统软件源下载'), expect.stringContaining('已下载到')])
  })

  it('does nothing and says nothing when they are there', async () => {
    await provideFonts(options(runner().run))
    const {run, commands} = runner()
    const given = options(run)
    expect(await provideFonts(given)).toEqual({status: 'present', folders: folders()})
    expect([commands, given.lines]).toEqual([[], []])
  })

  it('fetches package lists of its own when the machine has none', async () => {
    let calls = 0
    const download = (cwd: string): typeof ok =>
      calls++ === 0 ? failure('E: Unable to locate') : machine.download(cwd)
    const {run, commands} = runner({download})
    expect(await provideFonts(options(run))).toMatchObject({status: 'provided'})
    expect(commands.slice(0, 3)).toEqual([
      'apt-get download',
      'apt-get update with own lists',
      'apt-get download with own lists'
    ])
  })

  it('gives the reason of a failure, and tries again after a day or when asked to', async () => {
    const update = (): typeof ok => ({code: 0, output: "W: Failed to fetch: Could not resolve 'archive.example'"})
    const {run, commands} = runner({download: () => failure('E: Unable to locate package'), update})
    const at = (now: number, retry = false): ProvideOptions => options(run, {now: () => now, retry})
    const result = {status: 'unavailable', reason: 'apt-get 下载失败：连不上软件源（网络不通）'}
    const start = Date.UTC(2026, 0, 1)
    const attempts = async (given: ProvideOptions): Promise<number> => {
      const before = commands.length
      expect(await provideFonts(given)).toEqual(result)
      return (commands.length - before) / 3
    }
    expect(await attempts(at(start))).toBe(1)
    expect(await attempts(at(start + 86_399_999))).toBe(0)
    expect(await attempts(at(start + 1000, true))).toBe(1)
    expect(await attempts(at(start + 2 * 86_400_000))).toBe(1)
    expect(beside()).toEqual(['fonts', 'fonts-unavailable.json'])
    expect(await provideFonts(options(runner().run, {retry: true}))).toMatchObject({status: 'provided'})
    expect(beside()).toEqual(['fonts'])
  })

  it('does not go to the network when YINFA_NO_DOWNLOAD is 1', async () => {
    const {run, commands} = runner()
    const given = options(run, {env: {YINFA_NO_DOWNLOAD: '1'}})
    expect(await provideFonts(given)).toMatchObject({
      status: 'unavailable',
      reason: expect.stringContaining('禁止下载')
    })
    expect([commands, given.lines, existsSync(cache())]).toEqual([[], [], false])
  })

  it('keeps quiet on systems without apt', async () => {
    const given = options(() => Promise.resolve({code: 'ENOENT', output: ''}))
    expect(await provideFonts(given)).toMatchObject({reason: expect.stringContaining('没有 apt-get')})
    expect(given.lines).toEqual([])
  })

  it('never takes a package for full that lacks a face or holds half of one', async () => {
    const half = (cwd: string): typeof ok => {
      machine.unpack(cwd)
      writeFileSync(join(cwd, 'usr/share/fandol', kaiFace), face.subarray(0, 1000))
      return ok
    }
    const lacking = (cwd: string): typeof ok => {
      machine.unpack(cwd)
      rmSync(join(cwd, 'usr/share/fandol', heiFace))
      return failure('tar: write error')
    }
    expect(await provideFonts(options(runner({unpack: half}).run))).toMatchObject({reason: '取出的字体文件不完整'})
    const second = options(runner({unpack: lacking}).run, {retry: true})
    expect(await provideFonts(second)).toMatchObject({reason: expect.stringContaining('FandolHei-Regular.otf')})
    expect(readdirSync(cache())).toEqual([])
  })

  it('fetches only what is not there', async () => {
    await provideFonts(options(runner().run))
    rmSync(join(cache(), 'babelstone'), {recursive: true})
    const {run, commands} = runner()
    expect(await provideFonts(options(run))).toMatchObject({status: 'provided'})
    expect(commands).toEqual(['apt-get download', 'sh -c'])
  })

  it('replaces a cache from which somebody removed a face', async () => {
    await provideFonts(options(runner().run))
    rmSync(join(cache(), 'fandol', songFace))
    expect(await provideFonts(options(runner().run))).toMatchObject({status: 'provided'})
    expect(existsSync(join(cache(), 'fandol', songFace))).toBe(true)
    expect(beside()).toEqual(['fonts'])
  })

  it('lets two builds do it at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => provideFonts(options(runner().run))))
    expect(results.map(({status}) => status)).toEqual(['provided', 'provided', 'provided'])
    expect(readdirSync(cache()).toSorted()).toEqual(['babelstone', 'fandol'])
    expect(beside()).toEqual(['fonts'])
  })

  it('removes what killed builds left and leaves living ones alone', async () => {
    const folder = (name: string): string => join(home, 'yinfa', name)
    const dead = folder(`.fonts-${hostname()}-4194305-aaaaaa`)
    const living = folder(`.fonts-${hostname()}-${process.pid}-bbbbbb`)
    const elsewhere = folder('.fonts-other-host-17-cccccc')
    const old = folder('.fonts-other-host-18-dddddd')
    for (const path of [dead, living, elsewhere, old]) mkdirSync(path, {recursive: true})
    utimesSync(old, 0, 0)
    await provideFonts(options(runner().run))
    expect([dead, living, elsewhere, old].map((path) => existsSync(path))).toEqual([false, true, true, false])
  })

  it('does not throw where nothing can be written', async () => {
    writeFileSync(join(home, 'yinfa'), 'a file where the folder should be')
    const given = options(runner().run)
    expect(await provideFonts(given)).toMatchObject({reason: expect.stringContaining('字体不能存入')})
  })
})

describe('the real package archive', () => {
  it('gives the faces to a user without fonts', {timeout: 300_000}, async ({skip}) => {
    if (process.env['YINFA_TEST_NETWORK'] !== '1') skip('needs the network: set YINFA_TEST_NETWORK=1')
    if ((await runCommand('apt-get', ['--version'], home)).code !== 0) skip('needs apt-get')
    expect(await provideFonts(options(runCommand))).toMatchObject({status: 'provided'})
  })
})

/** 分省资料包: what is in the ZIP of a province, and what never is. */
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {buildPacks, type PacksRequest, type PacksResult} from '../../src/build/build-packs.js'
import {createNodeHost} from '../../src/host/node.js'
import {loadRegistry} from '../../src/registry/load.js'
import {programmeProvinces, type Province, provinceNamed} from '../../src/registry/provinces.js'
import {npmFonts} from './workspace.js'

const root = path.join(import.meta.dirname, '../..')
const registry = loadRegistry(createNodeHost({root, fontFolders: []}), () => undefined)
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'yinfa-packs-'))
  folders.push(made)
  return made
}
const packs = (request: Partial<PacksRequest>): Promise<PacksResult> =>
  buildPacks({
    root,
    cwd: root,
    notice: '2012/launch-notice',
    provinces: [],
    date: undefined,
    to: folder(),
    fontFolders: [npmFonts],
    fontCacheFolder: path.join(os.tmpdir(), 'yinfa-no-cache'),
    say: () => undefined,
    ...request
  })
const province = (name: string): Province => {
  const found = provinceNamed(name)
  if (found === undefined) throw new Error(name)
  return found
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const sheetText = (bytes: Uint8Array | undefined): string =>
  text(unzipSync(bytes ?? new Uint8Array())['xl/sharedStrings.xml'])

const to = folder()
let all: PacksResult
beforeAll(async () => {
  all = await packs({provinces: programmeProvinces, to})
})
afterAll(() => {
  for (const made of folders) rmSync(made, {recursive: true})
})
const zip = (name: string): Readonly<Record<string, Uint8Array>> => unzipSync(readFileSync(path.join(to, name)))

it('makes one for each province and 兵团, and nothing else', () => {
  expect(all.packs).toHaveLength(32)
  const names = readdirSync(to).filter((name) => name.endsWith('.zip'))
  expect(names).toHaveLength(32)
  expect(names).toContain('41-河南.zip')
})

it('holds the notice, the forms of the notice in all formats, the quota, the rows and the manifest', () => {
  const forms = ['区域综合', '中小学校、职业院校', '高等学校', '专项']
  expect(Object.keys(zip('41-河南.zip')).toSorted()).toEqual(
    [
      '清单.txt',
      '清单.xlsx',
      '通知/教育部关于开展教育信息化试点工作的通知.pdf',
      '通知/教育部关于开展教育信息化试点工作的通知.docx',
      ...forms.flatMap((form) =>
        ['pdf', 'docx', 'xlsx', 'html'].map((ending) => `申请表/教育信息化${form}试点申请表.${ending}`)
      ),
      '名额/河南试点名额.xlsx',
      '名单/河南试点单位名单.xlsx',
      '名单/河南试点单位名单.csv'
    ].toSorted()
  )
})

it('says of every file how long it is and what its SHA-256 is', () => {
  const files = zip('41-河南.zip')
  const manifest = text(files['清单.txt'])
  for (const [name, bytes] of Object.entries(files)) {
    if (name.startsWith('清单')) continue
    expect(manifest).toContain(name)
    expect(manifest).toContain(`${bytes.length} 字节`)
    expect(manifest).toContain(createHash('sha256').update(bytes).digest('hex'))
    expect(sheetText(files['清单.xlsx'])).toContain(createHash('sha256').update(bytes).digest('hex'))
  }
})

it('holds the rows of its own province and of no other, and together they are the list', () => {
  const rows = all.packs.flatMap(({province: {code}, name}) => {
    const files = zip(name)
    const list = Object.keys(files).find((file) => file.endsWith('.csv'))
    const lines = list === undefined ? [] : text(files[list]).trim().split('\r\n').slice(1)
    const units = registry.units.filter((unit) => lines.some((line) => line.includes(unit.id)))
    expect(units).toHaveLength(lines.length)
    for (const unit of units) expect(unit.provinces[0]?.code).toBe(code)
    return lines
  })
  expect(rows).toHaveLength(registry.units.length)
})

it('tells the quota of 教技函〔2012〕4号 for a province', () => {
  const quota = sheetText(zip('63-青海.zip')['名额/青海试点名额.xlsx'])
  for (const word of ['区域综合', '中小学', '职业院校', '本科院校', '专项', '教技函〔2012〕4号']) {
    expect(quota).toContain(word)
  }
})

it('marks Chinese names as UTF-8 and holds one time that is the same everywhere', () => {
  const bytes = readFileSync(path.join(to, '41-河南.zip'))
  const headers = [...bytes.toString('latin1').matchAll(/PK\u0003\u0004/gu)].map(({index}) => index)
  const named = headers.filter((at) =>
    bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).some((b) => b > 127)
  )
  expect(named.length).toBeGreaterThanOrEqual(21)
  for (const at of named) expect(bytes.readUInt16LE(at + 6) & 0x800).toBe(0x800)
  // 1980-01-01 00:00 as DOS writes it.
  for (const at of named) expect([bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)]).toEqual([0, 33])
})

it('is the same when it is made alone, and is not touched then', async () => {
  const alone = await packs({provinces: [province('河南')], to})
  expect(alone.packs.map(({changed}) => changed)).toEqual([false])
})

it('tells rows and quota as of the day that is asked for', async () => {
  const target = folder()
  const {packs: made} = await packs({provinces: [province('河南')], date: '2012-01-13', to: target})
  expect(made[0]?.units).toEqual([])
  const files = unzipSync(readFileSync(path.join(target, '41-河南.zip')))
  expect(Object.keys(files).filter((name) => name.startsWith('名单'))).toEqual([])
  expect(text(files['清单.txt'])).toContain('本省还没有试点单位')
})

describe('nothing is written', () => {
  it('when the notice is unknown: the one that is meant is named', async () => {
    const target = folder()
    const {packs: made, diagnostics} = await packs({
      notice: '2012/lunch-notice',
      provinces: [province('河南')],
      to: target
    })
    expect(made).toEqual([])
    expect(diagnostics[0]?.hint).toContain('content/documents/2012/launch-notice.md')
    expect(readdirSync(target)).toEqual([])
  })

  it('when one of the packs cannot take its place', async () => {
    const target = folder()
    writeFileSync(path.join(target, 'other.txt'), 'x')
    const blocked = path.join(target, '41-河南.zip')
    mkdirSync(blocked)
    const {packs: made, diagnostics} = await packs({provinces: programmeProvinces, to: target})
    expect(made).toEqual([])
    expect(diagnostics.map(({id}) => id)).toContain('output-writable')
    expect(readdirSync(target).toSorted()).toEqual(['41-河南.zip', 'other.txt'])
  })
})

it('takes the only document with forms when none is named', async () => {
  const target = folder()
  const {packs: made} = await packs({notice: undefined, provinces: [province('青海')], to: target})
  expect(made.map(({name}) => name)).toEqual(['63-青海.zip'])
})

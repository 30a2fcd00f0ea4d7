/** 分省资料包: one ZIP for each province, with the notice, its quota, the forms and its rows; all of them or none. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {sha256} from '../host/recording.js'
import {listFiles, type PackFacts, type PackFile, publishPack, quotaWorkbook} from '../publish-pack.js'
import {lastDay} from '../registry/history.js'
import type {PilotUnit, Registry} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {quotaBatches, quotaUse} from '../registry/quota.js'
import {unitSheet} from '../registry/unit-sheet.js'
import {inOrder} from './finding-order.js'
import type {FontOptions} from './open-fonts.js'
import {outputFinding} from './output-finding.js'
import {openOutput} from './output-folder.js'
import {packContents, type PackContents} from './pack-contents.js'

/** Which packs to make. */
export interface PacksRequest extends FontOptions {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder that `notice` starts from. */
  readonly cwd: string
  /** The document as its sender typed it; undefined for the only one that has forms. */
  readonly notice: string | undefined
  readonly provinces: readonly Province[]
  /** Day of the data, YYYY-MM-DD; undefined for the last one. */
  readonly date: string | undefined
  /** Absolute path of the folder for the packs. */
  readonly to: string
}

/** A pack that was written. */
export interface BuiltPack {
  readonly province: Province
  /** Name of the ZIP. */
  readonly name: string
  readonly files: readonly {readonly name: string; readonly bytes: number; readonly sha256: string}[]
  readonly units: readonly PilotUnit[]
  readonly changed: boolean
}

/** What came of it: all packs, or none and why. */
export interface PacksResult {
  readonly packs: readonly BuiltPack[]
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Make packs, all or none. Rejects only for faults of the program. */
export async function buildPacks(request: PacksRequest): Promise<PacksResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const shared = await packContents(request, report)
  if (shared === undefined || hasErrors(findings)) return {packs: [], diagnostics: inOrder(findings)}
  const date = request.date ?? lastDay(shared.registry) ?? shared.noticeDate
  const made: MadePack[] = []
  for (const province of request.provinces) made.push(await packOf(province, shared, date))
  const packs = await written(made, request, report)
  return {packs, diagnostics: inOrder(findings)}
}

interface MadePack {
  readonly pack: Omit<BuiltPack, 'changed'>
  readonly bytes: Uint8Array
}

async function packOf(province: Province, shared: PackContents, date: string): Promise<MadePack> {
  const {registry, notice, common} = shared
  const facts: PackFacts = {province, notice, date}
  const file = (name: string, bytes: Uint8Array, purpose: string): PackFile => {
    return {name, bytes, purpose, sha256: sha256(bytes)}
  }
  const files: PackFile[] = [...common, ...(shared.forms.get(province) ?? [])]
  const remarks: string[] = []
  const quota = quotaOf(province, registry, notice.number, date)
  if (quota === undefined) remarks.push('名额：数据里没有本省的名额。')
  else {
    const purpose = `本省各类试点的名额、已用和剩余（${quota.batch}批）`
    files.push(file(`名额/${province.short}试点名额.xlsx`, await quotaWorkbook(quota, facts), purpose))
  }
  const {columns, rows} = unitSheet(registry, {date, province})
  if (rows.length === 0) remarks.push('名单：本省还没有试点单位。')
  else {
    const list = await listFiles({columns, rows: rows.map(({values}) => values)}, facts)
    const base = `名单/${province.short}试点单位名单`
    files.push(file(`${base}.xlsx`, list.xlsx, `本省试点单位 ${rows.length} 个，用于核对`))
    files.push(file(`${base}.csv`, list.csv, '同上，供其他程序读取'))
  }
  const pack = {
    province,
    name: `${province.code}-${province.short}.zip`,
    files: files.map(({name, bytes, sha256: hash}) => ({name, bytes: bytes.length, sha256: hash})),
    units: rows.map(({unit}) => unit)
  }
  return {pack, bytes: await publishPack(files, facts, remarks)}
}

/** The quota that the notice itself sets, else that of the latest batch. */
function quotaOf(province: Province, registry: Registry, number: string | null, date: string) {
  const own = registry.quotas.find(({source}) => source === number)?.batch
  const batch = own ?? quotaBatches(registry).at(-1)
  if (batch === undefined) return undefined
  const tables = quotaUse(registry, {batch, date}).filter(({source}) => source !== null)
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.province.code === province.code))
  const sources = [...new Set(tables.flatMap(({source}) => source ?? []))]
  return rows.length === 0 ? undefined : {batch, sources, rows}
}

async function written(made: readonly MadePack[], {to, root}: PacksRequest, report: Report) {
  try {
    const output = await openOutput(to)
    try {
      const results = await output.write(made.map(({pack, bytes}) => ({name: pack.name, bytes})))
      return made.map(({pack}, index) => ({...pack, changed: results[index]?.changed === true}))
    } finally {
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, root))
    return []
  }
}

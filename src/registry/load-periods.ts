/** 进展 of registry.yaml: its periods, each with the returns that its file or its folder holds. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {isWorkspacePath} from '../host/workspace-path.js'
import {loadReturns, returnColumnOptions, returnColumns} from './load-returns.js'
import {findProvince} from './lookup.js'
import type {ProvinceReturn, ReturnField, ReturnPeriod} from './model.js'
import {programmeProvinces, type Province, rank} from './provinces.js'
import {dataFolder, type RegistryFile} from './registry-file.js'
import {lastDayOf} from './return-status.js'
import {type FolderReturns, loadReturnFolder} from './return-folder.js'
import {settleReturns} from './settle-returns.js'
import type {TableSource} from './table-source.js'

type PeriodItem = RegistryFile['returns'][number]

/** A period, and where its name is written. */
export interface PlacedPeriod {
  readonly name: string
  readonly place: Place
  readonly value: ReturnPeriod
}

/** Folders of returns: their files are no tables of content/data. */
export const returnFolders = (file: RegistryFile): readonly string[] =>
  file.returns.flatMap(({value: {folder}}) => (folder === null ? [] : [`${dataFolder}/${folder}/`]))

/** Load all periods, oldest first wherever registry.yaml has them. */
export const loadPeriods = (file: RegistryFile, source: TableSource, host: Host, report: Report) =>
  periodsIn(file, source, host, report).toSorted(({value: one}, {value: other}) =>
    compare(lastDayOf(one), lastDayOf(other))
  )

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const periodsIn = (file: RegistryFile, source: TableSource, host: Host, report: Report) =>
  file.returns.flatMap((item): readonly PlacedPeriod[] => {
    const {period: name, deadline, complete, folder} = item.value
    const form = formOf(item, report)
    const read = sourceOf(item, form, source, host, report)
    if (read === undefined) return []
    const expected = expectedOf(item, report)
    const returns = settleReturns(read.returns, report)
      .filter((one) => isExpected(one, expected, name, report))
      .toSorted((one, other) => rank(one.province) - rank(other.province))
    const fields = read.form.map((field) => field.name)
    const isComplete = complete === null ? folder !== null : complete === '是'
    const value: ReturnPeriod = {name, deadline, fields, form: read.form, expected, complete: isComplete, returns}
    return [{name, place: item.placeOf('period'), value}]
  })

function sourceOf(
  item: PeriodItem,
  form: readonly ReturnField[] | null,
  source: TableSource,
  host: Host,
  report: Report
): FolderReturns | undefined {
  const {file, folder, sheet} = item.value
  const fault = (field: string, message: string, hint: string): undefined => {
    report(diagnostic('registry-config', item.placeOf(field), message, hint))
  }
  if (file !== null && folder !== null) return fault('folder', '`文件` 和 `目录` 只能写一个。', '请删去一项。')
  if (file !== null) {
    const table = source.table({...item, value: {file, sheet}}, returnColumns, returnColumnOptions)
    return table === undefined ? undefined : loadReturns(table, {form, isReported: false}, report)
  }
  if (folder === null) {
    const hint = '请写 `文件`，每省一行；或写 `目录`，里面是各省报送的表。还没有报送的，写上 `目录` 和 `项目`。'
    return form === null ? fault('period', '这一期没有写文件。', hint) : {form, returns: []}
  }
  const path = `${dataFolder}/${folder}`
  if (!isWorkspacePath(path))
    return fault(
      'folder',
      `目录写的是 \`${folder}\`，不能用。`,
      `请写 \`${dataFolder}/\` 里的文件夹名，如 \`returns-2014\`。`
    )
  const files = filesOf(path, host)
  if (files.length > 0) return loadReturnFolder({files, sheet, form}, host, report)
  if (form === null)
    return fault('folder', `\`${path}/\` 里还没有报送。`, '请核对目录；还没有报送的，先写明 `项目`，才能查询和发表。')
  const message = `\`${path}/\` 里还没有报送。`
  report(diagnostic('return-folder', item.placeOf('folder'), message, '请核对目录；各省报送的表放在里面。'))
  return {form, returns: []}
}

/** A folder that cannot be listed holds nothing that can be read; hidden files and locks of open workbooks are none. */
function filesOf(path: string, host: Host): readonly string[] {
  try {
    return host.list(path).filter((file) => !/(?:^|\/)[~.][^/]*$/u.test(file))
  } catch (error) {
    if (error instanceof HostError) return []
    throw error
  }
}

function formOf({value: {fields}, placeOf}: PeriodItem, report: Report): readonly ReturnField[] | null {
  const own = new Set<string>([...returnColumns.province, ...returnColumns.submitted])
  for (const [index, {name}] of (fields ?? []).entries()) {
    const place = placeOf(`fields.${index}.name`)
    if (own.has(name))
      report(diagnostic('registry-config', place, `\`${name}\` 每张报送表都有，不用写进项目。`, '请删去。'))
    else if (fields?.findIndex((field) => field.name === name) !== index)
      report(diagnostic('registry-config', place, `项目 \`${name}\` 写了两次。`, '请只保留一个，或改一个名称。'))
  }
  return fields
}

function expectedOf({value: {expected}, placeOf}: PeriodItem, report: Report): readonly Province[] {
  if (expected === null) return programmeProvinces
  const found = expected.flatMap((name, index) => findProvince(name, placeOf(`expected.${index}`), report) ?? [])
  return [...new Set(found)].toSorted((one, other) => rank(one) - rank(other))
}

/** 应报 says who has to return something: who is not there would be counted and never missed. */
function isExpected(one: ProvinceReturn, expected: readonly Province[], name: string, report: Report): boolean {
  if (expected.includes(one.province)) return true
  const message = `${one.province.short}不在 ${name} 这一期应报的省份里。`
  report(diagnostic('return-row', one.placeOf(), message, '请在 registry.yaml 的 `应报` 里补上，或移出这份报送。'))
  return false
}

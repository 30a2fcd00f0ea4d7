/** The registry of a workspace: content/data/registry.yaml and the tables that it names, read and checked as one. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {eventColumnOptions, eventColumns, loadEvents} from './load-events.js'
import {exampleColumnOptions, exampleColumns, loadExamples} from './load-examples.js'
import {loadHistories} from './load-histories.js'
import {loadQuotas, quotaPolicy} from './load-quotas.js'
import {loadPeriods, returnFolders} from './load-periods.js'
import {listName, type LoadedUnits, loadUnits, unitColumnOptions, unitColumns} from './load-units.js'
import {byName, categoryFinder, type Find} from './lookup.js'
import type {ApplicationCall, Category, Department, PilotList, Registry, ReturnPeriod, StatedTotal} from './model.js'
import {dataFolder, noRegistryFile, readRegistryFile, type RegistryFile, registryPath} from './registry-file.js'
import {type TableSource, tableSource} from './table-source.js'
import {indexUnits} from './unit-index.js'

/**
 * Load the registry. Every fault is reported at its line or cell; the result then holds what could be read, so that
 * one run tells everything, but must not be used for outputs. A workspace without content/data/registry.yaml has a
 * registry that knows nothing but the tables of content/data.
 */
export function loadRegistry(host: Host, report: Report): Registry {
  const file = readRegistryFile(host, report) ?? noRegistryFile
  const folders = returnFolders(file)
  const isApart = (path: string): boolean => path === registryPath || folders.some((folder) => path.startsWith(folder))
  const source = tableSource(dataFolder, isApart, host, report)
  const categories = file.categories.map(({value, placeOf}): Category => ({...value, place: placeOf('name')}))
  const names = byName(categories, 'registry-config', '类别', report)
  const findCategory = categoryFinder(names, file.hasFaults)
  const lists = listsOf(file, findCategory, report)
  const tables = file.lists.map((item) => ({item, table: source.table(item, unitColumns, unitColumnOptions)}))
  const loaded = tables.flatMap(({item, table}): readonly LoadedUnits[] =>
    table === undefined ? [] : [loadUnits(item, table, findCategory, report)]
  )
  const missing = {
    words: loaded.flatMap((one) => one.missing.words),
    isOpen: file.hasFaults || loaded.length < tables.length || loaded.some((one) => one.missing.isOpen)
  }
  const {units, index} = indexUnits(
    loaded.flatMap((one) => one.units),
    missing,
    report
  )
  const events = file.events.flatMap((item) => {
    const table = source.table(item, eventColumns, eventColumnOptions)
    return table === undefined ? [] : loadEvents(table, index, report)
  })
  const examples = file.examples.flatMap((item) => {
    const table = source.table(item, exampleColumns, exampleColumnOptions)
    return table === undefined ? [] : loadExamples(table, index, report)
  })
  return {
    categories,
    lists,
    units,
    events: loadHistories(units, [...loaded.flatMap((one) => one.events), ...events], report),
    quotas: loadQuotas(file.quotas, findCategory, report),
    policy: quotaPolicy(file),
    calls: callsOf(file, report),
    periods: periodsOf(file, source, host, report),
    examples,
    totals: totalsOf(file, report),
    departments: departmentsOf(file, report),
    tables: source.all()
  }
}

function listsOf(file: RegistryFile, findCategory: Find<Category>, report: Report): readonly PilotList[] {
  return unique(
    file.lists.map((item): PilotList => {
      const {category, approved, applied, source} = item.value
      if (category !== null) findCategory(category, item.placeOf('category'), report)
      if (approved !== null && applied !== null) {
        const hint = '获得批准的名单写 `批准日期`；只是申报的名单写 `申报日期`。'
        report(diagnostic('registry-config', item.placeOf('applied'), '批准日期和申报日期只能写一个。', hint))
      }
      return {name: listName(item), source: source ?? '', place: item.placeOf()}
    }),
    '名单',
    report
  )
}

const periodsOf = (file: RegistryFile, source: TableSource, host: Host, report: Report): readonly ReturnPeriod[] =>
  unique(loadPeriods(file, source, host, report), '进展', report).map(({value}) => value)

/** A batch has one deadline. */
const callsOf = (file: RegistryFile, report: Report): readonly ApplicationCall[] =>
  unique(
    file.calls.map(({value, placeOf}) => ({...value, name: value.batch, place: placeOf('batch')})),
    '申报',
    report
  )

const totalsOf = (file: RegistryFile, report: Report): readonly StatedTotal[] =>
  unique(
    file.totals.map(({value, placeOf}) => ({...value, complete: value.complete === '是', place: placeOf('name')})),
    '总数',
    report
  )

function departmentsOf(file: RegistryFile, report: Report): readonly Department[] {
  const departments = file.departments.map(({value, placeOf}): Department => ({...value, place: placeOf('name')}))
  byName(departments, 'registry-config', '责任单位', report)
  return departments
}

/** Things whose names must differ; the first of a name stays. */
function unique<Thing extends {readonly name: string; readonly place: Category['place']}>(
  things: readonly Thing[],
  term: string,
  report: Report
): readonly Thing[] {
  const names = new Map<string, Thing>()
  for (const thing of things) {
    const twin = names.get(thing.name)
    if (twin === undefined) names.set(thing.name, thing)
    else {
      const message = `${term} \`${thing.name}\` 写了两次，第一次在第 ${twin.place.line ?? '?'} 行。`
      report(diagnostic('registry-config', thing.place, message, '请只保留一个，或改一个名称。'))
    }
  }
  return [...names.values()]
}

/** 核验: what must be settled before applications can be put forward, by the rules of the call and of the registry. */
import type {FormSchema} from '../../forms/schema.js'
import type {ApplicationCall, PilotEvent, PilotUnit, Registry} from '../../registry/model.js'
import {type QuotaTable, quotaUse} from '../../registry/quota.js'
import {spelling, wordsOf} from '../../registry/unit-index.js'
import type {JudgedFile} from '../model.js'
import {type Application, applicationOf, type Issue, unitOf, type VerifiedApplication} from './application.js'
import {isNear} from './near-names.js'

/** Under which conditions forms are verified. */
export interface VerificationRequest {
  readonly registry: Registry
  readonly schemas: readonly FormSchema[]
  readonly call: ApplicationCall
  /** 收到日期 of the whole folder, YYYY-MM-DD; null where nobody said it. */
  readonly received: string | null
}

/** What came of it. */
export interface Verification {
  /** By category, province and name. */
  readonly applications: readonly VerifiedApplication[]
  /** Quotas with these applications and what the registry holds of the batch. */
  readonly quotas: readonly QuotaTable[]
}

/** Verify accepted files. */
export function verify(files: readonly JudgedFile[], request: VerificationRequest): Verification {
  const {registry, schemas, call, received} = request
  const find = (name: string) => registry.categories.find((one) => one.name === name || one.aliases.includes(name))
  const applications = files.flatMap((file) => {
    const schema = schemas.find(({id}) => id === file.form)
    if (schema === undefined || (file.verdict !== 'accepted' && file.verdict !== 'noted')) return []
    return [applicationOf(file, schema, find, received)]
  })
  const units = new Map(applications.map((one) => [one, unitOf(one, call.batch)]))
  const quotas = quotasWith(registry, call, [...units.values()])
  const verified = applications.map((one) => ({
    ...one,
    issues: [
      ...ownIssues(one, call),
      ...quotaIssues(units.get(one), quotas),
      ...capIssues(units.get(one), [...units.values()], registry),
      ...twinIssues(one, applications),
      ...knownIssues(one, registry),
      ...priorityIssues(one)
    ]
  }))
  const order = registry.categories.map(({name}) => name)
  const rank = ({registered}: Application): number =>
    registered === null ? order.length : order.indexOf(registered.name)
  const key = ({home, unit}: Application): string => `${home?.code ?? '99'}${unit}`
  return {
    quotas,
    applications: verified.toSorted(
      (one, other) => rank(one) - rank(other) || (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0)
    )
  }
}

const stop = (kind: Issue['kind'], message: string): Issue => ({kind, severity: 'stop', message})
const note = (kind: Issue['kind'], message: string): Issue => ({kind, severity: 'note', message})

function ownIssues(
  {registered, category, isCategoryByName, home, folder, opinion, received}: Application,
  call: ApplicationCall
) {
  const issues: Issue[] = []
  if (category === null)
    issues.push(stop('类别', '这张表几类试点共用，看不出是哪一类；请把文件放进以类别命名的文件夹。'))
  else if (registered === null) issues.push(stop('类别', `台账里没有类别“${category}”；请在 registry.yaml 登记。`))
  else if (isCategoryByName) issues.push(note('类别', `按单位名称归入${registered.name}，请核对。`))
  if (home === null) issues.push(stop('省份', '单位名称没有写省份；请写全称，或把文件放进以省份命名的文件夹。'))
  else if (folder !== null)
    issues.push(note('省份', `单位名称写的是${home.short}，文件放在${folder.short}的文件夹里，按${home.short}算。`))
  if (opinion !== null && opinion.text === '') issues.push(stop('审核意见', `没有${opinion.label}。`))
  else if (opinion !== null && /不同意|不予|不推荐|不通过/u.test(opinion.text))
    issues.push(stop('审核意见', `${opinion.label}是“${opinion.text.slice(0, 40)}”。`))
  if (opinion?.date != null && opinion.date > call.deadline)
    issues.push(note('期限', `${opinion.label}的日期 ${opinion.date} 晚于截止日期 ${call.deadline}。`))
  if (received === null) issues.push(note('期限', '没有写收到日期，没有核对期限。'))
  else if (received > call.deadline) issues.push(stop('期限', `${received} 收到，截止日期是 ${call.deadline}。`))
  return issues
}

/** The registry with the applications in it; a unit that it holds already counts once. */
function quotasWith(
  registry: Registry,
  {batch, deadline, source}: ApplicationCall,
  applied: readonly (PilotUnit | undefined)[]
): readonly QuotaTable[] {
  const fresh = applied.filter((unit) => unit !== undefined)
  const names = new Set(fresh.map(({name}) => spelling(name)))
  const units = [...registry.units.filter((unit) => !names.has(spelling(unit.name))), ...fresh]
  const events = new Map(registry.events)
  for (const unit of fresh) {
    const event: PilotEvent = {
      unit,
      kind: '申报',
      date: deadline,
      source,
      result: null,
      deadlines: new Map(),
      note: '',
      place: unit.place
    }
    events.set(unit, [event])
  }
  // What happened to units of the registry later counts for the batch, too.
  return quotaUse({...registry, units, events}, {batch, date: '9999-12-31'})
}

function quotaIssues(unit: PilotUnit | undefined, quotas: readonly QuotaTable[]): readonly Issue[] {
  if (unit === undefined) return []
  const rows = quotas.flatMap(({rows: all}) => all).filter(({used, over}) => over > 0 && used.includes(unit))
  return rows.flatMap(({province, category, quota, counted, over, apart}) => {
    if (apart.some(({units}) => units.includes(unit))) return []
    const measure = category.measure
    const message = `${province.short}${category.name}报了 ${counted} ${measure}，名额 ${quota ?? 0} ${measure}，超出 ${over} ${measure}；请省里确定报哪几${measure}。`
    return [stop('名额', message)]
  })
}

/** 每省上限 over all batches. */
function capIssues(
  unit: PilotUnit | undefined,
  applied: readonly (PilotUnit | undefined)[],
  {units}: Registry
): readonly Issue[] {
  const cap = unit?.category.cap ?? null
  const home = unit?.provinces[0]
  if (unit === undefined || cap === null || home === undefined) return []
  const names = new Set(
    [...units, ...applied.filter((one) => one !== undefined)]
      .filter((one) => one.category.name === unit.category.name && one.provinces[0]?.code === home.code)
      .map(({name}) => spelling(name))
  )
  if (names.size <= cap) return []
  const message = `${home.short}${unit.category.name}几批合计 ${names.size} ${unit.category.measure}，上限 ${cap} ${unit.category.measure}。`
  return [stop('名额', message)]
}

function twinIssues(application: Application, all: readonly Application[]): readonly Issue[] {
  const {unit, organs, schema} = application
  return all.flatMap((other): readonly Issue[] => {
    if (other === application) return []
    const where = `“${other.unit}”（${other.file.path}）`
    if (spelling(other.unit) === spelling(unit)) {
      return [
        note(
          '重复申报',
          `同一单位还报了${other.schema === schema ? '' : `《${other.schema.title}》`}：${other.file.path}。`
        )
      ]
    }
    const shared = organs.filter((organ) => other.organs.some((one) => spelling(one) === spelling(organ)))
    if (shared.length > 0) return [note('重复申报', `${shared.join('、')}也参加了${where}的申报。`)]
    return isNear(other.unit, unit) ? [note('名称相近', `与${where}的名称相近，请核对是不是同一单位。`)] : []
  })
}

function knownIssues({unit, organs}: Application, {units}: Registry): readonly Issue[] {
  const keys = new Set([unit, ...organs].map(spelling))
  const known = units.find((one) => wordsOf(one).some((word) => keys.has(spelling(word))))
  if (known !== undefined)
    return [note('已有名单', `“${known.name}”已在名单“${known.list}”里（${known.category.name}）。`)]
  const near = units.find((one) => isNear(one.name, unit))
  return near === undefined
    ? []
    : [note('名称相近', `与名单“${near.list}”里的“${near.name}”名称相近，请核对是不是同一单位。`)]
}

/** 五（二）: 对跨地区联合申请的可优先予以支持. */
function priorityIssues({organs, provinces}: Application): readonly Issue[] {
  if (organs.length < 2) return []
  const names = provinces.map(({short}) => short).join('、')
  return provinces.length > 1
    ? [note('优先条件', `跨地区联合申请（${names}，${organs.length} 家），可优先支持。`)]
    : [note('优先条件', `联合申请（${organs.length} 家）；是否跨地区，请核对。`)]
}

/** 更正件: which of several files of one unit and one form counts. */
import {spelling} from '../registry/unit-index.js'
import type {ApplicationFinding, JudgedFile, ReadFile, Verdict} from './model.js'

/** The field that names who applies. */
export const unitSlot = '单位名称'

/** Judge all files of a folder. In the order of their paths. */
export function judge(files: readonly ReadFile[]): readonly JudgedFile[] {
  const judged = new Map(files.map((file) => [file.path, judgedAlone(file)]))
  const groups = new Map<string, ReadFile[]>()
  for (const file of files) {
    const unit = file.values[unitSlot]?.value ?? ''
    if (file.form === null || unit === '') continue
    const key = `${file.form}\n${spelling(unit)}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [file])
    else known.push(file)
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue
    for (const file of judgedTogether(group)) judged.set(file.path, file)
  }
  return [...judged.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

const isSound = ({findings}: ReadFile): boolean => findings.every(({severity}) => severity !== 'fault')

function judgedAlone(file: ReadFile): JudgedFile {
  const verdict: Verdict = isSound(file) ? (file.findings.length === 0 ? 'accepted' : 'noted') : 'refused'
  return {...file, verdict}
}

/** Files of one unit: the latest that can be accepted counts; of two that neither name nor date sets apart, none does. */
function judgedTogether(group: readonly ReadFile[]): readonly JudgedFile[] {
  const latestFirst = group.toSorted((one, other) => compare(standing(other.path), standing(one.path)))
  const sound = latestFirst.filter(isSound)
  const [latest] = sound
  if (latest === undefined) return group.map(judgedAlone)
  const equal = sound.filter((file) => compare(standing(file.path), standing(latest.path)) === 0)
  const isContested = equal.some((file) => contents(file) !== contents(latest))
  const later = latestFirst.find((file) => compare(standing(file.path), standing(latest.path)) > 0)
  return group.map((file): JudgedFile => {
    if (!isSound(file)) return judgedAlone(file)
    if (equal.includes(file) && isContested) return judgedAlone(withFinding(file, contested(file, equal)))
    if (file !== latest) {
      const by = isContested ? equal.map(({path}) => path).join('、') : latest.path
      const message = equal.includes(file) ? `与“${by}”内容相同，只采用那一份。` : `已由“${by}”更正。`
      return {...withFinding(file, {severity: 'note', field: null, where: null, message}), verdict: 'superseded'}
    }
    if (later === undefined) return judgedAlone(file)
    const message = `更正件“${later.path}”退回了，暂用这一份。`
    return judgedAlone(withFinding(file, {severity: 'note', field: null, where: null, message}))
  })
}

const withFinding = (file: ReadFile, finding: ApplicationFinding): ReadFile => ({
  ...file,
  findings: [...file.findings, finding]
})

function contested(file: ReadFile, equal: readonly ReadFile[]): ApplicationFinding {
  const others = equal.filter((one) => one !== file).map(({path}) => `“${path}”`)
  const message = `同一单位交了几份不同的表，分不出先后：还有${others.join('、')}。`
  return {severity: 'fault', field: null, where: null, message, hint: '请在更正件的文件名里写“更正”，或写上日期。'}
}

/** What two files of equal standing must have in common to be one. */
const contents = ({values}: ReadFile): string =>
  JSON.stringify(Object.entries(values).map(([name, {value}]) => [name, value.replace(/\s+/gu, ' ')]))

interface Standing {
  /** How often it was corrected, by its name. */
  readonly correction: number
  /** YYYYMMDD of its name; '' where it has none. */
  readonly day: string
}

/** 更正, 更正2, 更正（3）; and a date such as 20120225, 2012-02-25, 2012年2月25日. */
function standing(path: string): Standing {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFKC')
  const found = /(?:更正|修订|修改|订正)(?:件|稿|版|后)?[\s(_-]{0,2}(\d{1,2}|[一二三四五六七八九])?(?!\d)/u.exec(name)
  const [, number] = found ?? []
  const times =
    number === undefined ? 1 : /\d/u.test(number) ? Number(number) : '一二三四五六七八九'.indexOf(number) + 1
  const [, year = '', month = '', day = ''] =
    /(?<!\d)((?:19|20)\d{2})[-.年]?(\d{1,2})[-.月]?(\d{1,2})(?!\d)/u.exec(name) ?? []
  const padded = year === '' ? '' : year + month.padStart(2, '0') + day.padStart(2, '0')
  return {correction: found === null ? 0 : times, day: padded}
}

const compare = (one: Standing, other: Standing): number =>
  one.correction - other.correction || (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)

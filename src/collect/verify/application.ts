/** 申报: an accepted form as an application, and the pilot unit that it would become. */
import type {FormSchema} from '../../forms/schema.js'
import {closingSlot} from '../../forms/slots.js'
import type {Category, PilotUnit} from '../../registry/model.js'
import type {Province} from '../../registry/provinces.js'
import {type Applicant, identify} from '../identify.js'
import type {JudgedFile} from '../model.js'

/** Name of the list of applications while it is none of the registry. */
export const appliedListName = '申报'

/** What is checked of an application, in Chinese. */
export const issueKinds = [
  '类别',
  '省份',
  '审核意见',
  '期限',
  '名额',
  '重复申报',
  '名称相近',
  '已有名单',
  '优先条件'
] as const

/** Something that was found about an application. */
export interface Issue {
  readonly kind: (typeof issueKinds)[number]
  /** `stop`: it cannot be put forward as it is; `note`: somebody should know. */
  readonly severity: 'stop' | 'note'
  /** Chinese sentence. */
  readonly message: string
}

/** An application. */
export interface Application extends Applicant {
  readonly file: JudgedFile
  readonly schema: FormSchema
  /** Of the registry; null where it is not known. */
  readonly registered: Category | null
  readonly home: Province | null
  /** 收到日期, YYYY-MM-DD; null where nobody said it. */
  readonly received: string | null
  /** The opinion of the province; null where the form has none. */
  readonly opinion: {readonly label: string; readonly text: string; readonly date: string | null} | null
}

/** An application with what was found. */
export interface VerifiedApplication extends Application {
  readonly issues: readonly Issue[]
}

/**
 * The application of an accepted file.
 * @param find a category by any of its names
 * @param received day on which the folder arrived; a folder named by a day arrived on that
 */
export function applicationOf(
  file: JudgedFile,
  schema: FormSchema,
  find: (name: string) => Category | undefined,
  received: string | null
): Application {
  const applicant = identify(file, schema)
  const {category, provinces} = applicant
  return {
    ...applicant,
    file,
    schema,
    registered: category === null ? null : (find(category) ?? null),
    home: provinces[0] ?? null,
    received: dayOf(file.path) ?? received,
    opinion: opinionOf(file, schema)
  }
}

/** A day that a folder is named by: 2012-02-28, 20120228, 2012年2月28日. */
function dayOf(path: string): string | null {
  for (const folder of path.split('/').slice(0, -1)) {
    const [, year = '', month = '', day = ''] =
      /(?<!\d)(20\d{2})[-.年]?(\d{1,2})[-.月]?(\d{1,2})(?!\d)/u.exec(folder.normalize('NFKC')) ?? []
    if (year !== '') return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return null
}

function opinionOf({values}: JudgedFile, {fields}: FormSchema): Application['opinion'] {
  const field = [...fields.values()].find(({type, label}) => type === 'opinion' && label.startsWith('省级'))
  if (field === undefined) return null
  const {key, label} = field
  return {label, text: values[key]?.value ?? '', date: values[closingSlot(key, 'date')]?.value ?? null}
}

/** The unit that an application would become; undefined while its category or province is not known. */
export function unitOf(
  {unit, organs, provinces, city, affiliation, registered, file}: Application,
  batch: string
): PilotUnit | undefined {
  if (registered === null || provinces.length === 0) return undefined
  const common = {organs, provinces, city, affiliation, batch, aliases: [], fields: new Map<string, string>()}
  return {...common, id: unit, name: unit, category: registered, list: appliedListName, place: {path: file.path}}
}

/** Who applies, from where and for what: from the form, else from the folders in which it was sent in. */
import type {FormSchema} from '../forms/schema.js'
import type {PilotUnit} from '../registry/model.js'
import {type Province, provinceLeading, provinceNamed, separateCityNamed} from '../registry/provinces.js'
import type {ReadFile} from './model.js'
import {unitSlot} from './versions.js'

/** An applicant. */
export interface Applicant extends Pick<PilotUnit, 'organs' | 'city' | 'affiliation'> {
  /** 单位名称 as it was filled in. */
  readonly unit: string
  /** The first is that of the first organ; empty where neither name nor folder says it. */
  readonly provinces: readonly Province[]
  /** Province of the folder, where it is another than the name says. */
  readonly folder: Province | null
  /** 类别 as the form names it; null where the form serves several and nothing tells which. */
  readonly category: string | null
  /** Whether the category follows from the name of the unit alone. */
  readonly isCategoryByName: boolean
}

/** The applicant of a file that was read. */
export function identify({path, values}: Pick<ReadFile, 'path' | 'values'>, schema: FormSchema): Applicant {
  const unit = values[unitSlot]?.value ?? ''
  const folders = path
    .split('/')
    .slice(0, -1)
    .map((name) => name.normalize('NFKC').replace(/^[\d\s.、_-]+/u, ''))
  const organs = unit
    .split(/[、；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const city = first(folders, separateCityNamed)
  const folder = first(folders, provinceOf) ?? city?.province
  const [lead, ...others] = organs.map(provinceLeading)
  const home = lead ?? folder
  const provinces = [home, ...others].filter((province) => province !== undefined)
  const category = categoryOf(folders, unit, schema)
  return {
    unit,
    organs: organs.length === 0 ? [unit] : organs,
    provinces: [...new Set(provinces)],
    folder: folder === undefined || lead === undefined || lead.code === folder.code ? null : folder,
    city: city?.name ?? null,
    affiliation: folders.some((name) => name.includes('部属')) ? '部属' : '地方',
    ...category
  }
}

/** 河南, 河南省, 河南省教育厅. */
const provinceOf = (name: string): Province | undefined => provinceNamed(name) ?? provinceLeading(name)

function first<Value>(words: readonly string[], find: (word: string) => Value | undefined): Value | undefined {
  for (const word of words) {
    const found = find(word)
    if (found !== undefined) return found
  }
  return undefined
}

/** Words that only names of one kind of school contain. */
const nameWords: readonly (readonly [RegExp, RegExp])[] = [
  [/职业|技工|技师|中专|中等专业|高等专科|职教/u, /职业/u],
  [/小学|中学|附中|附小|一中|二中|实验学校|幼儿园/u, /中小学/u]
]

function categoryOf(
  folders: readonly string[],
  unit: string,
  {categories}: FormSchema
): Pick<Applicant, 'category' | 'isCategoryByName'> {
  const [only] = categories
  if (only !== undefined && categories.length === 1) return {category: only, isCategoryByName: false}
  const named = categories.filter((name) => folders.some((folder) => bareCategory(folder) === bareCategory(name)))
  const [category] = named
  if (category !== undefined && named.length === 1) return {category, isCategoryByName: false}
  const kinds = nameWords.filter(([words]) => words.test(unit)).map(([, kind]) => kind)
  // 职业中学 is a 职业院校: the first kind that fits counts.
  const guess = categories.find((name) => kinds[0]?.test(name) === true)
  return {category: guess ?? null, isCategoryByName: guess !== undefined}
}

/** 中小学 of 中小学学校试点; 职业院校 of 职业院校试点. */
const bareCategory = (name: string): string => name.replace(/(?:学校|校)?(?:试点)?(?:申请表|申请)?$/u, '')

/** 指标 in running text: numbers that promise something — 8.5万所, 80%以上, 不少于150万人 — and none of years or titles. */
import type {Place} from '../diagnostics/diagnostic.js'
import {magnitudes, shifted} from './amount.js'
import type {Bound, Target} from './model.js'

/** 量词 and units that a number of a plan can have; the longest first where one begins another. */
const units = (
  '元 公里 平方米 平方公里 小时 学时 课时 学分 人次 Mbps Gbps Mb Gb MB GB TB PB M 米 个百分点 ' +
  '个 名 人 所 间 门 项 家 户 套 台 件 种 类 篇 场 次 批 部 册 位 条 支 张 处 座 班 组 辆 份 节 堂 倍 省 市 县 区 镇 乡 村 校'
)
  .split(' ')
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** Words that say how a number binds, before and after it. */
const bounds: ReadonlyMap<string, Bound> = new Map([
  ...['不少于', '不低于', '不小于', '至少', '超过', '突破', '以上', '及以上', '余', '多'].map(
    (word) => [word, 'least'] as const
  ),
  ...['不超过', '不高于', '不多于', '控制在', '以下', '以内', '之内'].map((word) => [word, 'most'] as const),
  ...['约', '近', '左右', '上下'].map((word) => [word, 'about'] as const)
])
const leading = /(?:不少于|不低于|不小于|至少|达到|不超过|超过|突破|不高于|不多于|控制在|达|约|近)$/u
const trailing = '及?以上|以下|[以之]内|左右|上下'

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const number = new RegExp(
  // Not the end of another number, of a word like MOOC2 or of 第5.
  String.raw`(?<![\d.,A-Za-z第])((${digits})(?:[-—–－~～至](${digits}))?(余|多)?([十百千]?[万亿]|[百千])?)` +
    String.raw`(余|多)?(?:([%‰]|${units})(余|多)?)?(${trailing})?(?![\d.]|年|月|日|号)`,
  'gu'
)

/** The targets of a text. Titles in 《》 and document numbers promise nothing. Linear in its length. */
export function targetsIn(text: string, place: Place): readonly Target[] {
  const bare = blanked(narrow(text))
  return [...bare.matchAll(/[^，。；：！？]+/gu)].flatMap(({0: clause, index}) =>
    targetsOf(clause, text.slice(index, index + clause.length), place)
  )
}

/** @param bare a clause as `targetsIn` looks at it @param clause as printed, of the same length */
function targetsOf(bare: string, clause: string, place: Place): readonly Target[] {
  let lead: string | undefined
  return [...bare.matchAll(number)].flatMap((match) => {
    const [all, printed = '', low = '', high, many, scale = '', more, unit = '', moreAfter, last] = match
    if (scale === '' && unit === '') return []
    const head = bare.slice(0, match.index)
    // 不少于1万所学校、40万名教师: what leads the first of a row leads them all.
    lead = leading.exec(head)?.[0] ?? (head.endsWith('、') ? lead : undefined)
    const qualifiers = [lead, many ?? more ?? moreAfter, last].filter((word) => word !== undefined)
    const power = magnitudes.get(scale) ?? 0
    const target: Target = {
      printed: clause.slice(match.index, match.index + printed.length),
      value: shifted(low, power),
      upper: high === undefined ? null : shifted(high, power),
      unit,
      qualifiers,
      bound: qualifiers.map((word) => bounds.get(word)).find((bound) => bound !== undefined) ?? 'exact',
      object: objectOf(bare.slice(match.index + all.length)),
      clause: clause.trim(),
      place
    }
    return [target]
  })
}

/** The words up to the next mark or the next number: 教师 of 教师和3000万名学生. */
function objectOf(rest: string): string {
  const words = /^的?([^、（）()“”《》\s\0]*)/u.exec(rest)?.[1] ?? ''
  return words.replace(/(?:以及|[和与及的])\d.*$/u, '')
}

/** Full-width digits and signs as half-width ones, one for one. */
const narrow = (text: string): string =>
  text.replace(/[０-９．％]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))

/** Titles and document numbers with their characters taken out, so that offsets stay. */
const blanked = (text: string): string =>
  text.replace(/《[^《》]*》|〔\d{4}〕\d+号/gu, (title) => '\u0000'.repeat(title.length))

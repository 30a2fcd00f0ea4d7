/** Series of names that a document enumerates: 区域综合试点、中小学学校试点、职业院校试点…… */
import type {NamedSpan} from './names.js'
import type {Run} from './run.js'
import type {DocumentView} from './view.js'

/** Names of one series; all end alike. */
export interface Series {
  readonly items: readonly NamedSpan[]
}

/** Names in a series. */
const least = 3

/** The name at the start of a text: what stands before its first mark, number or 每 and the like, brackets aside. */
function leadingName({run, start, end}: Stretch): NamedSpan | undefined {
  const text = run.text.slice(start, end)
  const blank = /^\s*/u.exec(text)?.[0].length ?? 0
  const found = /^(?:[\p{Script=Han}]|（[^（）]{1,20}）)+?(?=[，。：；、\d“]|每|以(?!上|下)|共|各|约|$)/u.exec(
    text.slice(blank)
  )?.[0]
  if (found === undefined) return undefined
  const bare = found.replace(/（[^（）]*）/gu, '')
  return bare.length < 3 || bare.length > 14 ? undefined : {text: bare, run, start: start + blank}
}

/** Where a name may stand: a run or a clause of it. */
interface Stretch {
  readonly run: Run
  readonly start: number
  readonly end: number
}

/** Only the names that share their last two characters with most others are of one kind. */
function alike(stretches: readonly Stretch[]): Series[] {
  if (stretches.length < least) return []
  const named = stretches.map(leadingName).filter((item) => item !== undefined)
  const endings = new Map<string, NamedSpan[]>()
  for (const item of named) {
    const ending = item.text.slice(-2)
    const same = endings.get(ending) ?? []
    same.push(item)
    endings.set(ending, same)
  }
  return [...endings.values()].filter((group) => group.length >= least).map((group) => ({items: group}))
}

/** Every series: paragraphs in a row, headings of one level, clauses between semicolons. */
export function seriesOf({runs}: DocumentView): readonly Series[] {
  const found: Series[] = []
  let row: Stretch[] = []
  let level = ''
  const flush = (): void => {
    found.push(...alike(row))
    row = []
  }
  for (const run of runs) {
    const isText = run.kind === 'paragraph' || run.kind === 'heading'
    const own = isText ? levelOf(run) : ''
    if (own !== level) flush()
    level = own
    if (isText) found.push(...alike(clausesOf(run)))
    if (own !== '') row.push({run, start: run.numberLength, end: run.text.length})
  }
  flush()
  return found
}

/** What makes runs a row: their part and level; long paragraphs without a number are prose. */
function levelOf({node, part, text}: Run): string {
  if (node.type === 'heading') return `${part} ${node.level}`
  if (node.type !== 'paragraph') return ''
  const [first] = node.children
  const level = first?.type === 'runInHeading' ? first.level : node.ordinal?.level
  return level === undefined ? (text.length <= 40 ? `${part} plain` : '') : `${part} ${level}`
}

/** The clauses of 名额为：甲2个；乙20所；丙8所。 */
const clausesOf = (run: Run): readonly Stretch[] =>
  [...run.text.matchAll(/[^；。：]+(?=[；。]|$)/gu)].map(({0: clause, index}) => ({
    run,
    start: index,
    end: index + clause.length
  }))

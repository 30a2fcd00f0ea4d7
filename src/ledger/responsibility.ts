/** 责任单位 in running text: （责任单位：科技司、财务司）, with 牵头 and 配合 where a plan tells them apart. */
import type {Role} from './model.js'

/** What a mark in the text says, before names are looked up. */
export interface ResponsibilityMark {
  /** Names in order, each with its part. */
  readonly names: readonly {readonly name: string; readonly role: Role}[]
  /** Offset of the mark in the text. */
  readonly start: number
  readonly end: number
}

/** A text and the marks that stood in it. */
export interface Responsibility {
  /** The text without them. */
  readonly text: string
  readonly marks: readonly ResponsibilityMark[]
  /** Offsets of marks that no bracket closes. */
  readonly open: readonly number[]
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['责任单位', '责任'],
  ['责任部门', '责任'],
  ['责任司局', '责任'],
  ['负责单位', '责任'],
  ['负责部门', '责任'],
  ['牵头单位', '牵头'],
  ['牵头部门', '牵头'],
  ['配合单位', '配合'],
  ['配合部门', '配合'],
  ['参加单位', '配合'],
  ['参与单位', '配合']
])
const label = [...roles.keys()].join('|')

/** A mark in brackets; names may hold brackets themselves: 教育部（科技司）. */
const bracketed = new RegExp(`[（(]\\s*(?=(?:${label})\\s*[：:])((?:[^（()）]|[（(][^（()）]*[)）])*)[)）]`, 'gu')
const opening = new RegExp(`[（(]\\s*(?:${label})\\s*[：:]`, 'gu')
/** A paragraph that is nothing but a mark. */
const alone = new RegExp(`^\\s*(?=(?:${label})\\s*[：:])([^。]*)。?\\s*$`, 'u')
const part = new RegExp(`^\\s*(${label})\\s*[：:](.*)$`, 'su')

/** Take the marks out of a text. Linear in its length. */
export function responsibilityIn(text: string): Responsibility {
  const whole = alone.exec(text)
  if (whole !== null) {
    return {text: '', marks: [{names: namesOf(whole[1] ?? ''), start: 0, end: text.length}], open: []}
  }
  const marks = [...text.matchAll(bracketed)].map((match) => ({
    names: namesOf(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length
  }))
  const starts = new Set(marks.map(({start}) => start))
  const open = [...text.matchAll(opening)].map(({index}) => index).filter((index) => !starts.has(index))
  return {text: without(text, marks), marks, open}
}

/** `牵头单位：科技司；配合单位：财务司、规划司` → names with their parts. */
function namesOf(content: string): ResponsibilityMark['names'] {
  const names: {name: string; role: Role}[] = []
  let role: Role = '责任'
  for (const piece of content.split(/[；;]/u)) {
    const labelled = part.exec(piece)
    role = roles.get(labelled?.[1] ?? '') ?? role
    for (const name of (labelled?.[2] ?? piece).split(/[、，,]/u)) {
      const bare = name.replace(/[。.\s\u3000]+$/u, '').trim()
      if (bare !== '') names.push({name: bare, role})
    }
  }
  return names
}

function without(text: string, marks: readonly ResponsibilityMark[]): string {
  let kept = ''
  let from = 0
  for (const {start, end} of marks) {
    kept += text.slice(from, start)
    from = end
  }
  return (kept + text.slice(from)).trim()
}

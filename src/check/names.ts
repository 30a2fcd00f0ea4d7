/** Names of units and people where a document lists them: 责任单位, 联系人. */
import type {Run} from './run.js'
import type {DocumentView} from './view.js'
import {matchesIn} from './matches.js'

/** A name and where it stands. */
export interface NamedSpan {
  readonly text: string
  readonly run: Run
  readonly start: number
}

const units = /（(?:责任单位|责任部门|牵头单位|牵头部门|配合单位|参加单位|负责单位)[：:]([^（）]{2,200})）/gu
const people: ReadonlySet<string> = new Set(['联系人'])

/** Units that are named as responsible for something. */
export const organNames = ({runs}: DocumentView): readonly NamedSpan[] =>
  runs.flatMap((run) =>
    [...matchesIn(run.text, units)].flatMap(({0: found, index, 1: list = ''}) =>
      split(run, list, index + found.length - 1 - list.length)
    )
  )

/** People whom readers may ask. */
export const personNames = ({runs}: DocumentView): readonly NamedSpan[] =>
  runs.flatMap((run) => {
    const {node} = run
    if (node.type !== 'contact' && node.type !== 'paragraph') return []
    const {text} = run
    const label = /^([\p{Script=Han}\s]{2,6})[：:]/u.exec(text)
    if (label === null || !people.has((label[1] ?? '').replace(/\s/gu, ''))) return []
    return split(run, text.slice(label[0].length), label[0].length)
  })

const split = (run: Run, list: string, offset: number): readonly NamedSpan[] =>
  [...list.matchAll(/[^、，；,\s]+/gu)].map(({0: text, index}) => ({text, run, start: offset + index}))

/** How many planted mistakes are found, and at the right line. */
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.js'
import {contentFiles} from '../../content-files.js'
import {checkAll, workspaceOf} from './checking.js'
import {type Mutation, mutations} from './mutations.js'

/** What became of one mistake. */
export interface Outcome {
  readonly mutation: Mutation
  /** The finding at the right line; undefined where there is none. */
  readonly caught: Diagnostic | undefined
  /** What was found elsewhere and is not found in the clean set. */
  readonly others: readonly Diagnostic[]
}

/** The score. */
export interface Score {
  /** What is said of the set as it is. */
  readonly clean: readonly Diagnostic[]
  readonly outcomes: readonly Outcome[]
}

/** The documents of the programme with their data. */
export const programme = (root: string): Readonly<Record<string, string>> => contentFiles(root, 'content', 'templates')

/** Plant every mistake and check. @param root folder of the project */
export async function scoreMutations(root: string): Promise<Score> {
  const files = programme(root)
  const {findings: clean} = await checkAll(workspaceOf(files))
  const known = new Set(clean.map(keyOf))
  const outcomes: Outcome[] = []
  for (const mutation of mutations) {
    const mutated = plant(files, mutation)
    const {findings} = await checkAll(workspaceOf(mutated))
    // Notes are for reading at leisure: a mistake that only makes one is not found.
    const fresh = findings.filter((finding) => finding.severity !== 'note' && !known.has(keyOf(finding)))
    const right = rightLines(files, mutated, mutation)
    const caught = fresh.find(({place}) => right.has(`${place.path}:${place.line ?? ''}`))
    outcomes.push({mutation, caught, others: caught === undefined ? fresh : []})
  }
  return {clean, outcomes}
}

function plant(files: Readonly<Record<string, string>>, {file, from, to}: Mutation): Readonly<Record<string, string>> {
  const before = files[file] ?? ''
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`)
  return {...files, [file]: before.replace(from, () => to)}
}

/** @param clean the files before */
function rightLines(
  clean: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  {file, from, to, shows = []}: Mutation
): ReadonlySet<string> {
  let same = 0
  while (same < from.length && from[same] === to[same]) same++
  const offset = (clean[file] ?? '').indexOf(from) + same
  const own = to === '' ? [] : [`${file}:${(files[file] ?? '').slice(0, offset).split('\n').length}`]
  const others = shows.flatMap((entry) => {
    const [name, words] = typeof entry === 'string' ? [file, entry] : entry
    return (files[name] ?? '')
      .split('\n')
      .flatMap((line, index) => (line.includes(words) ? [`${name}:${index + 1}`] : []))
  })
  return new Set([...own, ...others])
}

const keyOf = ({id, place: {path, line}, message}: Diagnostic): string => `${id} ${path}:${line ?? ''} ${message}`

/** 影响: which documents, lines and outputs say what some entries of the data, or a document, say. */
import type {World} from '../compile.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {citationsIn, type DocumentView, titleKey} from '../proofread.js'
import type {Registry} from '../registry/model.js'
import {type Touches, withChanged, without} from '../registry/perturb.js'
import type {DataTarget, DocumentTarget, ImpactTarget} from './impact-target.js'
import {outputBaseName} from './output-name.js'
import {type ReadView, readViews} from './read-views.js'

/** One place that would have to be looked at. */
export interface Mention {
  /** The file and its line, of the document or of a part of it. */
  readonly file: string
  readonly line: number | null
  /** The words that stand there now. */
  readonly words: string
  /** `query`: they are drawn from the data and change with it; `typed`: somebody typed them; `citation`: 引用. */
  readonly by: 'query' | 'typed' | 'citation'
}

/** A document that is touched. */
export interface Impact {
  readonly path: string
  readonly title: string
  readonly mentions: readonly Mention[]
  /** Names in the output folder. */
  readonly outputs: readonly string[]
}

/** What is asked. */
export interface ImpactRequest {
  readonly target: ImpactTarget
  /** Every document of the workspace, as it is. */
  readonly read: readonly ReadView[]
  readonly registry: Registry
  readonly world: World
  readonly host: Host
}

/** Every document that is touched, by path. */
export async function impactOf({target, read, registry, world, host}: ImpactRequest): Promise<readonly Impact[]> {
  const drawn = target.kind === 'data' ? await queried(target, {read, registry, world, host}) : new Map()
  return read.flatMap(({document, view}): Impact[] => {
    const typed = target.kind === 'data' ? typedMentions(view, target.words) : citations(view, target)
    const mentions = [...(drawn.get(view.path) ?? []), ...typed].toSorted(byPlace)
    if (mentions.length === 0 || (target.kind === 'document' && target.path === view.path)) return []
    const base = outputBaseName(view.path)
    const lists = document.sheets.map((_, index) => (index === 0 ? 'csv' : `${index + 1}.csv`))
    const endings = ['pdf', 'docx', 'html', ...(lists.length === 0 ? [] : ['xlsx', ...lists])]
    return [
      {path: view.path, title: view.meta.title.value, mentions, outputs: endings.map((ending) => `${base}.${ending}`)}
    ]
  })
}

/** Compile every document over changed data, and over data without the entries: what then reads otherwise draws on them. */
async function queried(
  {path, lines, cell}: DataTarget,
  {read, registry, world, host}: Omit<ImpactRequest, 'target'>
): Promise<ReadonlyMap<string, readonly Mention[]>> {
  const touches: Touches = (place) => place.path === path && (lines === null || lines.has(place.line ?? 0))
  const variants = [
    withChanged(registry, touches, (text) => cell === null || text === cell),
    ...(cell === null ? [without(registry, touches)] : [])
  ]
  const found = new Map<string, Map<string, Mention>>()
  for (const variant of variants) {
    for (const {document, view} of read) {
      const findings: Diagnostic[] = []
      const other: World = {...world, registry: () => ({registry: variant, diagnostics: []})}
      const [after] = await readViews([document.source.path], other, host, (finding) => void findings.push(finding))
      const own = found.get(view.path) ?? new Map<string, Mention>()
      found.set(view.path, own)
      const mentions = after === undefined ? stopped(view, findings) : differences(view, after.view)
      for (const mention of mentions) {
        const key = `${mention.file}:${mention.line ?? ''}`
        // What an entry says tells more than what is missing without it.
        if (!own.has(key)) own.set(key, mention)
      }
    }
  }
  return new Map([...found].map(([name, mentions]) => [name, [...mentions.values()]]))
}

/** Where a document stops without the entries. */
const stopped = ({path}: DocumentView, findings: readonly Diagnostic[]): readonly Mention[] =>
  hasErrors(findings)
    ? findings
        .filter(({severity, place}) => severity === 'error' && place.path === path)
        .map(({place, message}) => ({file: path, line: place.line ?? null, words: message, by: 'query' as const}))
    : []

/** Texts by the line that they come from. */
function linesOf({runs}: DocumentView): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>()
  for (const run of runs) {
    const {path, line} = run.placeAt(0)
    const key = `${path}:${line ?? ''}`
    const own = lines.get(key)
    if (own === undefined) lines.set(key, [run.text])
    else own.push(run.text)
  }
  return lines
}

function differences(before: DocumentView, after: DocumentView): readonly Mention[] {
  const later = linesOf(after)
  return [...linesOf(before)].flatMap(([key, texts]): Mention[] => {
    const own = later.get(key) ?? []
    const left = new Set(own)
    const index = texts.findIndex((text, at) => !left.has(text) && text !== own[at])
    const text = index === -1 ? (texts.length === own.length ? undefined : texts[0]) : texts[index]
    if (text === undefined) return []
    const colon = key.lastIndexOf(':')
    const line = Number(key.slice(colon + 1))
    const words = differing(text, index === -1 ? '' : (own[index] ?? ''))
    return [{file: key.slice(0, colon), line: line === 0 ? null : line, words, by: 'query'}]
  })
}

/** Characters around the difference that are shown. */
const around = 10
const longest = 60

function differing(text: string, other: string): string {
  let start = 0
  while (start < text.length && text[start] === other[start]) start++
  let end = text.length
  for (let rest = other.length; end > start && rest > start && text[end - 1] === other[rest - 1]; rest--) end--
  return shown(text, start, end)
}

function shown(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, Math.max(end, start) + around, from + longest)
  return `${from > 0 ? '……' : ''}${text.slice(from, to)}${to < text.length ? '……' : ''}`.replaceAll(/\s+/gu, ' ')
}

/** Names of at least four characters and numbers of at least three digits can be looked for. */
const isTelling = (word: string): boolean => (/^[\d.]+$/u.test(word) ? word.length >= 3 : word.length >= 4)

/** What was typed by hand: no query keeps it in step. */
const typedMentions = ({runs}: DocumentView, words: readonly string[]): readonly Mention[] =>
  runs.flatMap((run) =>
    words.filter(isTelling).flatMap((word): Mention[] => {
      const at = run.text.indexOf(word)
      if (at === -1 || run.sourceOf(at, at + word.length) === undefined) return []
      const neighbours = `${run.text[at - 1] ?? ''}${run.text[at + word.length] ?? ''}`
      if (/^[\d.]+$/u.test(word) && /\d/u.test(neighbours)) return []
      const {path, line} = run.placeAt(at)
      return [{file: path, line: line ?? null, words: shown(run.text, at, at + word.length), by: 'typed'}]
    })
  )

/** Where a document is cited by its title or its number. */
function citations(view: DocumentView, {number, title}: DocumentTarget): readonly Mention[] {
  const key = title === null ? null : titleKey(title)
  const cited = citationsIn(view).flatMap((citation): Mention[] => {
    if (citation.number?.text !== number && titleKey(citation.title) !== key) return []
    const {path, line} = citation.place
    const words = citation.text.slice(citation.start, citation.number?.end ?? citation.end)
    return [{file: path, line: line ?? null, words, by: 'citation'}]
  })
  const lines = new Set(cited.map(({file, line}) => `${file}:${line ?? ''}`))
  const bare = number === null ? [] : typedMentions(view, [number])
  return [...cited, ...bare.filter(({file, line}) => !lines.has(`${file}:${line ?? ''}`))]
}

const byPlace = (one: Mention, other: Mention): number =>
  (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || (one.line ?? 0) - (other.line ?? 0)

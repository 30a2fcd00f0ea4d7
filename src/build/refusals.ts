/** What stops a document although nothing is wrong with it by itself: it does not agree with the others. */
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {sha256} from '../host/recording.js'
import type {CitableDocument} from '../proofread.js'
import type {CheckLevel} from '../source/check-settings.js'
import type {BuildMemory} from './build-memory.js'
import type {Content} from './content.js'
import type {DocumentCard} from './document-card.js'
import type {JobOutcome} from './job.js'
import {outputNameFindings} from './output-name.js'
import {sharedNumbers} from './unique-numbers.js'

/** What content/yinfa.yaml says to a build; plain JSON. */
export interface Settings {
  /** What is wrong with it. */
  readonly findings: readonly Diagnostic[]
  /** 外部公文. */
  readonly externals: readonly CitableDocument[]
  /** 校对. */
  readonly levels: readonly CheckLevel[]
  /** A rule is an error here that holds whole texts, or the data, against each other. */
  readonly needsTexts: boolean
}

/** Findings in the citations of a document. */
export interface Refusal {
  /** Of what they follow from: the citations, and everything that these were held against. */
  readonly key: string
  readonly findings: readonly Diagnostic[]
}

/** Findings in all texts of a workspace. */
export interface TogetherErrors {
  /** The documents that there were. */
  readonly paths: readonly string[]
  /** By path. */
  readonly findings: readonly (readonly [path: string, findings: readonly Diagnostic[]])[]
}

/** What a build knows when it asks. */
export interface RefusalRequest {
  /** All documents of the workspace. */
  readonly all: readonly string[]
  readonly settings: Settings
  readonly memory: BuildMemory
  readonly content: () => Promise<Content>
}

/** What is said of a document with a view to the others, once it is known what it says. */
export type Refusals = (path: string, outcome: JobOutcome) => Promise<readonly Diagnostic[]>

/** Prepare for asking. Documents are compiled only where the settings make errors of rules that need all texts. */
export async function prepareRefusals({all, settings, memory, content}: RefusalRequest): Promise<Refusals> {
  const cards: DocumentCard[] = []
  for (const path of all) {
    const card = await cardOf(path, memory, content)
    if (card !== null) cards.push(card)
  }
  const fixed = [outputNameFindings(all), sharedNumbers(cards), new Map(await together(all, settings, memory, content))]
  const citable = [...cards, ...settings.externals]
  const standard = sha256(JSON.stringify([citable, settings.levels]))
  return async (path, {citing, status}) => {
    const found = fixed.flatMap((findings) => findings.get(path) ?? [])
    if (citing === null || status === null || citing.passages.length === 0) return found
    const key = sha256(JSON.stringify([standard, status, citing]))
    let refusal = memory.refusal(path)
    if (refusal?.key !== key) {
      refusal = {key, findings: (await content()).citationErrors(citing, status, citable)}
      memory.rememberRefusal(path, refusal)
    }
    return [...found, ...refusal.findings]
  }
}

async function cardOf(
  path: string,
  memory: BuildMemory,
  content: () => Promise<Content>
): Promise<DocumentCard | null> {
  const card = memory.card(path)
  if (card !== undefined) return card
  const read = (await content()).cardOf(path)
  memory.rememberCard(path, read)
  return read.value
}

/** Data or settings with errors are told of where they are used, and held against nothing. */
async function together(
  all: readonly string[],
  {findings, needsTexts}: Settings,
  memory: BuildMemory,
  content: () => Promise<Content>
): Promise<TogetherErrors['findings']> {
  if (!needsTexts || hasErrors(findings)) return []
  const known = memory.together()
  if (known !== undefined && known.paths.join('\n') === all.join('\n')) return known.findings
  const read = await (await content()).togetherErrors(all)
  memory.rememberTogether(read)
  return read.value.findings
}

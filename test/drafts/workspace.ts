/** The templates of this repository, and drafts of their examples. */
import fs from 'node:fs'
import path from 'node:path'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {readAnswer} from '../../src/drafts/answer.js'
import {type Draft, makeDraft} from '../../src/drafts/draft.js'
import type {Answer, DraftGenre} from '../../src/drafts/genre.js'
import {loadGenre} from '../../src/drafts/load-genre.js'
import type {Host} from '../../src/host/host.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'

const root = path.join(import.meta.dirname, '../..')

/** Files of this repository below some folders, by path. */
export function filesOf(...folders: readonly string[]): Record<string, Uint8Array> {
  const names = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  )
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(fs.readFileSync(path.join(root, name)))]))
}

/** Load a genre; throws for a template with faults. */
export function genreOf(host: Host, name: string): DraftGenre {
  const findings: Diagnostic[] = []
  const genre = loadGenre(host, name, workspaceOf(host), (finding) => void findings.push(finding))
  if (genre === undefined) throw new Error(findings.map(({place, message}) => `${place.line} ${message}`).join('\n'))
  return genre
}

/** content/yinfa.yaml of a host. */
export const workspaceOf = (host: Host) =>
  loadWorkspace(host, ({message}) => {
    throw new Error(message)
  })

/** The draft of some answers; throws what is wrong with them or with the template. */
export async function draftOf(host: Host, genre: DraftGenre, given: ReadonlyMap<string, Answer>): Promise<Draft> {
  const workspace = workspaceOf(host)
  const answers = new Map<string, Answer>()
  for (const parameter of genre.parameters) {
    const read = readAnswer(parameter, given.get(parameter.key) ?? '', workspace)
    if ('message' in read) throw new Error(read.message)
    answers.set(parameter.key, read.answer)
  }
  const findings: Diagnostic[] = []
  const draft = await makeDraft(genre, answers, host, (finding) => void findings.push(finding))
  if (draft === undefined || findings.length > 0) throw new Error(findings.map(({message}) => message).join('\n'))
  return draft
}

/** A host with the files of this repository that drafts need. */
export const repositoryHost = (more: Readonly<Record<string, string>> = {}): Host =>
  createMemoryHost({...filesOf('templates', 'content'), ...more})

/**
 * templates/: fragments (模板片段) that documents include, and the kinds of documents that `yinfa new` drafts. A kind has
 * a YAML file of the same name beside it. Plain names only, so no path leads out of the folder.
 */
import type {Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {readText} from './read.js'

const folder = 'templates'
const ending = '.md.hbs'
const questionsEnding = '.yaml'

/** The fragments (模板片段) that documents may include. */
export interface Templates {
  /** Names that may be included. */
  names(): readonly string[]
  /** Whether a name is that of a kind of document, which can be drafted and not included. */
  isGenre(name: string): boolean
  /** Path and text of a fragment; undefined when there is none or it cannot be read, which is then reported. */
  read(name: string, report: Report): TemplateText | undefined
}

/** A fragment. */
export interface TemplateText {
  readonly path: string
  readonly text: string
}

/** Whether a word can name a fragment: letters, digits, - and _, nothing that a path is made of. */
export const isTemplateName = (name: string): boolean => /^[\p{L}\p{N}_-]{1,80}$/u.test(name)

/** The fragments of a workspace. */
export function templatesOf(host: Host): Templates {
  const names = (): readonly string[] => {
    const paths = listed(host)
    return templateNames(paths).filter((name) => !paths.includes(questionsOf(name)))
  }
  return {
    names,
    isGenre: (name) => isTemplateName(name) && genreTemplates(host).has(name),
    read: (name, report) => {
      if (!isTemplateName(name) || !names().includes(name)) return undefined
      const path = `${folder}/${name}${ending}`
      const text = readText(host, path, report)
      return text === undefined ? undefined : {path, text}
    }
  }
}

/** The kinds of documents that can be drafted, by name: the template, and the YAML file with its questions. */
export function genreTemplates(
  host: Host
): ReadonlyMap<string, {readonly template: string; readonly questions: string}> {
  const paths = listed(host)
  return new Map(
    templateNames(paths)
      .filter((name) => paths.includes(questionsOf(name)))
      .map((name) => [name, {template: `${folder}/${name}${ending}`, questions: questionsOf(name)}])
  )
}

const questionsOf = (name: string): string => `${folder}/${name}${questionsEnding}`

const templateNames = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(folder.length + 1, -ending.length))
    .filter(isTemplateName)

/** A folder that cannot be listed holds no fragments; including one then says that it is not there. */
function listed(host: Host): readonly string[] {
  try {
    return host.list(folder)
  } catch (error) {
    if (error instanceof HostError) return []
    throw error
  }
}

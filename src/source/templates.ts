/** Template fragments in templates/: plain names only, so no path leads out of the folder. */
import type {Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {readText} from './read.js'

const folder = 'templates'
const ending = '.md.hbs'

/** The fragments (模板片段) that documents may include. */
export interface Templates {
  /** Names that may be included. */
  names(): readonly string[]
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
  const names = (): readonly string[] =>
    listed(host)
      .filter((path) => path.endsWith(ending))
      .map((path) => path.slice(folder.length + 1, -ending.length))
      .filter(isTemplateName)
  return {
    names,
    read: (name, report) => {
      if (!isTemplateName(name) || !names().includes(name)) return undefined
      const path = `${folder}/${name}${ending}`
      const text = readText(host, path, report)
      return text === undefined ? undefined : {path, text}
    }
  }
}

/** A folder that cannot be listed holds no fragments; including one then says that it is not there. */
function listed(host: Host): readonly string[] {
  try {
    return host.list(folder)
  } catch (error) {
    if (error instanceof HostError) return []
    throw error
  }
}

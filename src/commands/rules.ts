/** `yinfa rules`: the rules of the proof-reader, as a list or as the manual. */
import path from 'node:path'
import {fontPlaces} from '../build/open-fonts.js'
import type {Severity} from '../diagnostics/catalogue.js'
import {type PaperFormat, paperFormats} from '../formats.js'
import {manualPaper, manualText, manualTitle, rules} from '../proofread.js'
import type {Exit} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'
import {typedFormats} from './typed-words.js'
import {UsageError} from './usage-error.js'

/** Options as typed. */
export interface RulesOptions {
  readonly manual?: boolean
  readonly format?: string
  readonly to?: string
}

const words: Readonly<Record<Severity, string>> = {error: '错误', warning: '警告', note: '注意'}

/** Run the command. Throws `UsageError`. */
export async function rulesCommand(options: RulesOptions, terminal: Terminal): Promise<Exit> {
  const {out, env} = terminal
  const {manual = false, format, to} = options
  if (!manual && (format !== undefined || to !== undefined))
    throw new UsageError('--format 和 --to 只和 --manual 一起用。', '请写 `yinfa rules --manual --format pdf`。')
  if (format !== undefined || to !== undefined) {
    const wanted = format === undefined ? paperFormats : typedFormats(format, paperFormats, '手册的')
    return manualFiles(wanted, to, terminal)
  }
  const paint = painter(out, env)
  if (manual) out.write(manualText())
  else
    for (const {id, name, severity, source} of rules)
      out.write(
        `${paint(severity, words[severity])} ${paint('strong', name)} ${id}${paint('faint', `（${source}）`)}\n`
      )
  return 'ok'
}

/** The manual as files. */
async function manualFiles(formats: readonly PaperFormat[], to: string | undefined, terminal: Terminal): Promise<Exit> {
  const {cwd, out, err, env} = terminal
  const {makePaper, writePaper} = await import('../build/make-paper.js')
  const say = (line: string): void => void err.write(`${line}\n`)
  const paper = {title: manualTitle, tree: manualPaper}
  const files = await makePaper(paper, formats, {...fontPlaces(terminal), say, baseName: manualTitle})
  const folder = path.resolve(cwd, to ?? '.')
  const written = await writePaper(folder, manualTitle, files)
  if ('finding' in written) {
    for (const line of findingLines([written.finding], painter(err, env))) err.write(`${line}\n`)
    return 'output'
  }
  for (const {name, pages, changed} of written.files) {
    const shown = path.relative(cwd, path.join(folder, name))
    out.write(`${shown}${pages === null ? '' : `（${pages} 页）`}${changed ? '' : '（没有变化）'}\n`)
  }
  return 'ok'
}

/** `yinfa forms`: application forms as files of their own, to be sent out. */
import {join, relative} from 'node:path'
import {buildForms, type BuiltForm, formFormats, type FormsResult} from '../build/build-forms.js'
import {fontPlaces} from '../build/open-fonts.js'
import {hasErrors} from '../diagnostics/diagnostic.js'
import type {FormAudience} from '../build/form-copies.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'
import {provinceCalled} from './province-called.js'
import {typedFormats, typedWords} from './typed-words.js'
import {UsageError} from './usage-error.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface FormsOptions {
  readonly form?: string
  readonly format?: string
  readonly to?: string
  readonly set: readonly string[]
  readonly unit: readonly string[]
  readonly province?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function formsCommand(options: FormsOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, out, err, env} = terminal
  const root = workspaceRoot(cwd, options.root)
  const to = options.to === undefined ? join(root, 'out', 'forms') : outputFolder(root, cwd, options.to)
  const result = await buildForms({
    root,
    to,
    ids: typedWords(options.form),
    formats: options.format === undefined ? formFormats : typedFormats(options.format, formFormats, '申请表的'),
    values: valuesOf(options.set),
    ...audienceOf(options),
    ...fontPlaces(terminal),
    say: (line) => void (options.json === true || err.write(`${line}\n`))
  })
  const exit = exitOf(result)
  if (options.json === true) {
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, ...result}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(result.diagnostics, painter(err, env))) err.write(`${line}\n`)
  const folder = relative(cwd, to)
  for (const form of result.forms) out.write(`${formLine(form, folder === '' ? '.' : folder)}\n`)
  if (result.forms.length === 0) err.write('没有生成申请表；原有文件没有改动。\n')
  return exit
}

const formLine = ({id, name, title, files}: BuiltForm, folder: string): string => {
  const same = files.every(({changed}) => !changed)
  return `${name === id ? title : name} → ${files.map((file) => join(folder, file.name)).join('、')}${same ? '（没有变化）' : ''}`
}

function valuesOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.search(/[=＝]/u)
    if (at < 1)
      throw new UsageError(`\`--set ${pair}\` 看不懂。`, '请写成 `--set 键=值`，如 `--set 单位名称=河南省教育厅`。')
    const name = pair.slice(0, at).trim()
    if (values.has(name)) throw new UsageError(`\`${name}\` 给了两次。`, '请只写一次。')
    values.set(name, pair.slice(at + 1).trim())
  }
  return values
}

function audienceOf({unit, province: word}: FormsOptions): {readonly audience?: FormAudience} {
  if (unit.length === 0 && word === undefined) return {}
  return {audience: {units: unit, province: word === undefined ? undefined : provinceCalled(word)}}
}

function exitOf({diagnostics}: FormsResult): Exit {
  const errors = new Set(diagnostics.filter(({severity}) => severity === 'error').map(({id}) => id))
  if (errors.has('output-writable')) return 'output'
  return hasErrors(diagnostics) ? 'findings' : 'ok'
}

/** `yinfa pack`: a ZIP for each province with everything that it is sent. */
import {join, relative} from 'node:path'
import {buildPacks, type BuiltPack} from '../build/build-packs.js'
import {fontPlaces} from '../build/open-fonts.js'
import {programmeProvinces, type Province} from '../registry/provinces.js'
import {version} from '../version.js'
import {readAsOf} from './as-of.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {madeExit} from './made-exit.js'
import {findingLines} from './print-findings.js'
import {provinceCalled} from './province-called.js'
import {painter, type Terminal} from './terminal.js'
import {typedWords} from './typed-words.js'
import {UsageError} from './usage-error.js'
import {outputFolder, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface PackOptions {
  readonly province?: string
  readonly all?: boolean
  readonly notice?: string
  readonly asOf?: string
  readonly to?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function packCommand(options: PackOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, out, err, env} = terminal
  const root = workspaceRoot(cwd, options.root)
  const to = options.to === undefined ? join(root, 'out', 'packs') : outputFolder(root, cwd, options.to)
  const result = await buildPacks({
    root,
    cwd,
    notice: options.notice,
    provinces: provincesOf(options),
    date: readAsOf(options.asOf),
    to,
    ...fontPlaces(terminal),
    say: (line) => void (options.json === true || err.write(`${line}\n`))
  })
  const exit = madeExit(result, terminal.signal)
  if (options.json === true) {
    const packs = result.packs.map(({units, ...pack}) => ({...pack, units: units.map(({id}) => id)}))
    const {diagnostics} = result
    out.write(`${JSON.stringify({version, exit, exitCode: exitCodes[exit].code, packs, diagnostics}, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(result.diagnostics, painter(err, env))) err.write(`${line}\n`)
  for (const pack of result.packs) out.write(`${packLine(pack, relative(cwd, to))}\n`)
  if (result.packs.length === 0) err.write('没有生成资料包；原有文件没有改动。\n')
  return exit
}

const packLine = ({province, name, files, units, changed}: BuiltPack, folder: string): string => {
  const rows = units.length === 0 ? '没有试点单位' : `试点单位 ${units.length} 个`
  return `${province.name} → ${join(folder, name)}（${files.length} 个文件，${rows}${changed ? '' : '，没有变化'}）`
}

function provincesOf({province, all}: PackOptions): readonly Province[] {
  const words = typedWords(province)
  if (all === true && words.length > 0) throw new UsageError('--all 和 --province 只能写一个。', '请去掉一个。')
  if (all === true) return programmeProvinces
  if (words.length === 0) {
    throw new UsageError('没有写给哪些省份。', '请写 `--province 河南`，几个省份用逗号隔开；全部省份写 `--all`。')
  }
  return [...new Set(words.map(provinceCalled))]
}

/** The bundled command line, run as people run it: in a process of its own. */
import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {chmodSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {npmFonts} from '../build/workspace.js'

const root = path.dirname(path.dirname(import.meta.dirname))

/** Make the bundle in a folder of its own, without the compiled code that takes long to make. */
export function bundle(): {folder: string; remove: () => void} {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinfa-bundle-'))
  execFileSync(process.execPath, [path.join(root, 'scripts/bundle.mjs'), '--no-code', folder])
  // Other users run it, too.
  chmodSync(folder, 0o755)
  const remove = (): void => {
    for (const made of [folder, cacheOf(folder)]) rmSync(made, {recursive: true, force: true})
  }
  return {folder, remove}
}

/** Where runs of a bundle keep what they recall: beside it, for the bundle is compared with others. */
const cacheOf = (folder: string): string => `${folder}-cache`

/** How a run ended. */
export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and how to run. */
export interface Setting {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** As another user; only root can. */
  readonly uid?: number
  /** As `umask` takes it. */
  readonly umask?: string
}

/** Start the command with an environment that holds nothing of this machine but its programs. */
export function start(
  folder: string,
  args: readonly string[],
  {cwd, env = {}, uid, umask = '022'}: Setting
): ChildProcess {
  const command = [process.execPath, path.join(folder, 'cli.js'), ...args]
  return spawn('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command], {
    cwd,
    ...(uid === undefined ? {} : {uid, gid: uid}),
    env: {
      PATH: process.env['PATH'],
      HOME: path.join(folder, 'no-home'),
      XDG_CACHE_HOME: cacheOf(folder),
      YINFA_FONTS: npmFonts,
      YINFA_NO_DOWNLOAD: '1',
      ...env
    }
  })
}

/** Wait for the end of a run. */
export function ended(child: ChildProcess): Promise<Run> {
  const text = {stdout: '', stderr: ''}
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (text.stdout += part))
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (text.stderr += part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({code, signal, ...text}))
  })
}

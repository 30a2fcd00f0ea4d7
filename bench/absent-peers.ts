/** Which peers are not there to compare with, and why. */
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {typstPackage} from './peers/typst-package.js'
import type {Name} from './work.js'

/** Reasons by peer. The script that starts the benchmarks has tried to install them. */
export function absentPeers(root: string): ReadonlyMap<Name, string> {
  const peers = join(root, 'bench/peers')
  const absent = new Map<Name, string>()
  if (!existsSync(join(peers, 'node_modules/docxtemplater'))) {
    for (const name of ['naive pdfmake', 'naive docx', 'docxtemplater'] as const) {
      absent.set(name, 'bench/peers is not installed')
    }
  }
  const load = `require(${JSON.stringify(typstPackage)})`
  const {status} = spawnSync(process.execPath, ['-e', load], {cwd: peers})
  if (status !== 0) absent.set('Typst', `${typstPackage} does not load here`)
  if (spawnSync('pandoc', ['--version']).status !== 0) absent.set('pandoc', 'not installed')
  return absent
}

/** `yinfa rules`: the rules of the proof-reader, as a list or as the manual. */
import type {Severity} from '../diagnostics/catalogue.js'
import {manualText, rules} from '../proofread.js'
import type {Exit} from './exit-codes.js'
import {painter, type Terminal} from './terminal.js'

const words: Readonly<Record<Severity, string>> = {error: '错误', warning: '警告', note: '注意'}

/** Run the command. */
export function rulesCommand({manual = false}: {readonly manual?: boolean}, {out, env}: Terminal): Exit {
  const paint = painter(out, env)
  if (manual) out.write(manualText())
  else
    for (const {id, name, severity, source} of rules)
      out.write(
        `${paint(severity, words[severity])} ${paint('strong', name)} ${id}${paint('faint', `（${source}）`)}\n`
      )
  return 'ok'
}

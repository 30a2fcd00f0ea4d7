/** `--fix`: shows what would change, asks, and writes the source lines back; data is never touched. */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {type CheckDocumentsResult, writeSources} from '../build/check-documents.js'
import {applyFixes, type Fix, isFinding} from '../proofread.js'
import {openDialogue} from './dialogue.js'
import {type Paint, painter, type Terminal} from './terminal.js'

/** What became of it. */
export type Mending = 'nothing' | 'refused' | 'mended' | 'failed'

interface MendOptions {
  readonly yes?: boolean
  readonly json?: boolean
  readonly github?: boolean
}

/** A file before and after. */
interface Change {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly bytes: Uint8Array
}

/** Mend what the findings of a check say can be mended. */
export async function mend(
  result: CheckDocumentsResult,
  root: string,
  {yes = false, json = false, github = false}: MendOptions,
  terminal: Terminal
): Promise<Mending> {
  const {out, err, env} = terminal
  // Machines read what is printed to the other stream.
  const stream = json || github ? err : out
  const fixes = result.documents.flatMap(({findings}) =>
    findings.flatMap((finding) => (isFinding(finding) ? finding.fixes : []))
  )
  const paint = painter(stream, env)
  const changes: Change[] = []
  for (const name of [...new Set(fixes.map((fix) => fix.path))].toSorted()) {
    const read = await changeOf(root, name, fixes)
    if (typeof read === 'string') err.write(`${painter(err, env)('warning', '警告')} ${name} 没有改：${read}\n`)
    else if (read.before !== read.after) changes.push(read)
  }
  if (changes.length === 0) {
    stream.write('没有可以自动改正的地方。\n\n')
    return 'nothing'
  }
  for (const change of changes) stream.write(`${diffLines(change, paint).join('\n')}\n\n`)
  if (!yes && !(await agreed(terminal))) {
    stream.write('没有写回；要写回请加 --yes。\n\n')
    return 'refused'
  }
  const fault = await writeSources(root, changes)
  if (fault === undefined) return 'mended'
  err.write(`${painter(err, env)('error', '错误')} ${fault}\n`)
  return 'failed'
}

/** Ask whoever sits at the terminal; where nobody does, nothing is written. */
async function agreed(terminal: Terminal): Promise<boolean> {
  const {input} = terminal
  const dialogue = input !== undefined && 'isTTY' in input && input.isTTY === true ? openDialogue(terminal) : undefined
  const answer = await dialogue?.ask('按上面的改动写回源文件吗？（是/否）')
  dialogue?.end()
  return /^(?:y|yes|是|好)$/iu.test(answer?.trim() ?? '')
}

/** The change of a file, or why it is not to be changed. */
async function changeOf(root: string, name: string, fixes: readonly Fix[]): Promise<Change | string> {
  const raw = await readFile(path.join(root, ...name.split('/')))
  const text = decoded(raw)
  if (text === undefined) return '文件不是 UTF-8 编码，请先另存为 UTF-8。'
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const breaks = new Set(text.match(/\r\n|\r|\n/gu))
  if (breaks.size > 1) return '文件里混用了几种换行，请先统一。'
  const [end = '\n'] = breaks
  const before = text.slice(mark.length).replaceAll(end, '\n')
  const own = fixes.filter((fix) => fix.path === name)
  const {text: after} = applyFixes(before, own)
  return {name, before, after, bytes: new TextEncoder().encode(mark + after.replaceAll('\n', end))}
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Changed lines, before and after; corrections never add or remove a line. */
function diffLines({name, before, after}: Change, paint: Paint): readonly string[] {
  const new_ = after.split('\n')
  const lines = before.split('\n').flatMap((line, index) => {
    const changed = new_[index] ?? ''
    return line === changed
      ? []
      : [`@@ 第 ${index + 1} 行`, ...(line === '' ? [] : [paint('error', `- ${line}`)]), paint('note', `+ ${changed}`)]
  })
  return [paint('strong', name), ...lines]
}

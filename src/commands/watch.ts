/** `yinfa build --watch`: builds whenever something has changed, in a process that keeps what is costly to open. */
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {BuildRequest, BuildResult} from '../build/build.js'
import {createWarm} from '../build/warm.js'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import {lookAt} from '../host/look.js'
import type {Exit} from './exit-codes.js'
import {countText, findingLines} from './print-findings.js'
import {painter, type Terminal} from './terminal.js'

/** What to watch, and how to build. */
export interface Watch {
  readonly request: BuildRequest
  readonly build: (request: BuildRequest) => Promise<BuildResult>
  /** Tell about the first build as about any. */
  readonly first: (result: BuildResult) => void
  readonly quiet: boolean
  readonly terminal: Terminal
}

/** Milliseconds between two looks, at least; and how often a look's own length they are, so that watching costs little. */
const pause = 200
const ease = 20
/** Milliseconds after which what looks the same is taken to be finished: editors write in several steps. */
const settled = 40

/** Build, then wait and build until the user ends it. */
export async function watchCommand({request, build, first, quiet, terminal}: Watch): Promise<Exit> {
  const {signal} = terminal
  const warm = createWarm()
  const folders = ['content', 'templates'].map((name) => join(request.root, name))
  // Looked at before it is built: what changes meanwhile is built next.
  let seen = lookAt(folders)
  let told = await build({...request, warm})
  first(told)
  if (told.interrupted) return 'interrupted'
  if (!quiet) terminal.out.write('正在留意 content/ 和 templates/ 里的改动，按 Ctrl+C 结束。\n')
  for (;;) {
    const now = await nextLook(folders, seen, signal)
    if (now === undefined) return 'ok'
    seen = now
    const start = performance.now()
    const result = await build({...request, force: false, warm})
    tell(result, told, (performance.now() - start) / 1000, quiet, terminal)
    told = result
  }
}

/** Wait until the folders look otherwise and stay so for a moment; undefined when the user ends it. */
async function nextLook(folders: readonly string[], seen: string, signal: AbortSignal): Promise<string | undefined> {
  let last = seen
  let wait = pause
  for (;;) {
    try {
      await setTimeout(last === seen ? wait : settled, undefined, {signal})
    } catch {
      return undefined
    }
    const start = performance.now()
    const now = lookAt(folders)
    wait = Math.max(pause, ease * (performance.now() - start))
    if (now === last && now !== seen) return now
    last = now
  }
}

/** One line about a build, and the findings that the one before did not have. */
function tell(
  result: BuildResult,
  before: BuildResult,
  seconds: number,
  quiet: boolean,
  {out, err, env}: Terminal
): void {
  const known = new Set(before.diagnostics.map(textOf))
  const news = result.diagnostics.filter((finding) => !known.has(textOf(finding)))
  for (const line of findingLines(news, painter(err, env))) err.write(`${line}\n`)
  const line = watchLine(result, before, seconds)
  if (!quiet && line !== undefined) out.write(`${line}\n`)
}

const textOf = (finding: Diagnostic): string => JSON.stringify(finding)

/** What a build did; undefined when it found nothing to do and nothing new to say. */
export function watchLine(result: BuildResult, before: BuildResult, seconds: number): string | undefined {
  const made = result.documents.filter(({recalled}) => !recalled)
  const failed = made.filter(({status}) => status === 'failed')
  const changed = made.flatMap(({files}) => files).filter((file) => file.changed)
  const paths = new Set(result.documents.map(({path}) => path))
  const gone = before.documents.filter(({path}) => !paths.has(path))
  const same = JSON.stringify(result.diagnostics) === JSON.stringify(before.diagnostics)
  if (made.length === 0 && gone.length === 0 && same) return undefined
  const named = made.length === 1 ? `（${made[0]?.path ?? ''}）` : ''
  const parts = [
    ...(made.length === 0
      ? []
      : [`重新生成 ${made.length - failed.length} 份公文${named}，${changed.length} 个文件有变化`]),
    ...(failed.length === 0 ? [] : [`${failed.length} 份有错误，没有生成`]),
    ...(gone.length === 0 ? [] : [`删去 ${gone.length} 份公文的文件`])
  ]
  const count = countText(result.diagnostics)
  const findings = count === undefined ? '没有错误和警告' : `共有${count}`
  return `${[...parts, findings].join('；')}。用时 ${seconds.toFixed(2)} 秒。`
}

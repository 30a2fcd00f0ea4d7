/** What every step of `from-mdast` is handed: the text it reads, and how places in it are named. */
import type {Point, Position} from 'unist'
import {diagnostic, type DiagnosticId, type Place, type Report} from '../../diagnostics/diagnostic.js'
import type {Block} from '../nodes.js'

/** The world of one conversion. */
export interface Context {
  /** Workspace-relative path of the file that staff edit. */
  readonly path: string
  /** The Markdown that was parsed; printed numbers are read from it. */
  readonly markdown: string
  /** Line of that file for a line of the Markdown; both 1-based. */
  readonly lineOf: (line: number) => number
  /** Put the values of expressions in place of their sentinels. */
  readonly fill: (text: string) => string
  /** The blocks that a text stands for when it is nothing but their mark. */
  readonly blocksOf?: (text: string) => readonly Block[] | undefined
  /** Told which blocks were set where; the nodes made of them carry this very position. */
  readonly onPlaced?: (blocks: readonly Block[], position: Position) => void
  readonly report: Report
}

/** A node's position, its lines those of the edited file; offsets belong to the Markdown and are dropped. */
export function inFile(position: Position | undefined, context: Context): {readonly position?: Position} {
  if (position === undefined) return {}
  const point = ({line, column}: Point): Point => ({line: context.lineOf(line), column})
  return {position: {start: point(position.start), end: point(position.end)}}
}

/** From the start of the first to the end of the last of `nodes` that have a position. */
export function span(nodes: readonly {readonly position?: Position | undefined}[]): {readonly position?: Position} {
  const start = nodes.find((node) => node.position !== undefined)?.position?.start
  const end = nodes.findLast((node) => node.position !== undefined)?.position?.end
  return start === undefined || end === undefined ? {} : {position: {start, end}}
}

/** Report a finding at a position of the edited file (one that went through `inFile`). */
export function note(
  context: Context,
  id: DiagnosticId,
  position: Position | undefined,
  message: string,
  hint?: string
): void {
  const place: Place = {path: context.path, line: position?.start.line, column: position?.start.column}
  context.report(diagnostic(id, place, message, hint))
}

/**
 * Which lines of a plan are its tasks. Plans number them in several ways: as headings below （一）…, as headings that
 * open a paragraph, as numbered paragraphs, straight across or anew in every group.
 */
import type {PlanLine} from './plan-lines.js'
import {responsibilityIn} from './responsibility.js'

/** A task as lines. */
export interface TaskLines {
  /** Numbered headings above it, the highest first. */
  readonly above: readonly PlanLine[]
  readonly head: PlanLine
  readonly body: readonly PlanLine[]
}

/** Level down to which a number can be that of a task; what stands below are its points. */
const lowest = 3

/**
 * The tasks of a part. A part of level 1 holds tasks when some 责任单位 stands in it; its tasks are the numbered
 * headings that have none below them, and numbered paragraphs among which 责任单位 are spread.
 */
export function taskLines(lines: readonly PlanLine[]): readonly TaskLines[] {
  const nodes = nested(lines)
  const marked = nodes.map(holdsMark)
  const first = marked.indexOf(true)
  const last = marked.lastIndexOf(true)
  return nodes.flatMap((node, index) => {
    // 一、 itself can be the task: then one without 责任单位 between two with them is a task too.
    const flat = isLeaf(node) && index > first && index < last && nodes.some((one, at) => marked[at] && isLeaf(one))
    return marked[index] === true || flat ? leaves(node, []) : []
  })
}

/** A heading with what stands below it. */
export interface Node {
  /** Undefined for what stands before the first heading. */
  readonly head: PlanLine | undefined
  readonly body: PlanLine[]
  readonly children: Node[]
}

/** Lines as a tree of their headings; the top ones are of the highest level that occurs. */
export function nested(lines: readonly PlanLine[]): readonly Node[] {
  const tops: Node[] = []
  const open: Node[] = []
  for (const line of lines) {
    if (line.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.head?.level ?? 0) >= line.level) open.pop()
      if (open.at(-1)?.head === undefined) open.pop()
      const node: Node = {head: line, body: [], children: []}
      const parent = open.at(-1)
      if (parent === undefined) tops.push(node)
      else parent.children.push(node)
      open.push(node)
    } else {
      if (open.length === 0) {
        const node: Node = {head: undefined, body: [], children: []}
        tops.push(node)
        open.push(node)
      }
      open.at(-1)?.body.push(line)
    }
  }
  return tops
}

const marks = ({text}: PlanLine): boolean => {
  const {marks: found, open} = responsibilityIn(text)
  return found.length > 0 || open.length > 0
}

const holdsMark = (node: Node): boolean =>
  (node.head !== undefined && marks(node.head)) || node.body.some(marks) || node.children.some(holdsMark)

const isLeaf = (node: Node): boolean => node.children.length === 0 && !hasNumberedTasks(node)

/** Whether the numbered paragraphs of a heading are tasks: some of them names units of its own, above the points of a task. */
const hasNumberedTasks = ({body}: Node): boolean =>
  body.some((line) => line.kind === 'numbered' && line.level <= lowest && marks(line))

function leaves(node: Node, above: readonly PlanLine[]): readonly TaskLines[] {
  const {head, body, children} = node
  const trail = head === undefined ? above : [...above, head]
  const isTask = head !== undefined && head.ordinal !== null && head.level <= lowest
  if (hasNumberedTasks(node)) {
    return [...numberedTasks(body, trail), ...children.flatMap((child) => leaves(child, trail))]
  }
  const deeper = children.filter(({head: one}) => one !== undefined && one.ordinal !== null && one.level <= lowest)
  if (isTask && deeper.length === 0) return [{above, head, body: allLines(node)}]
  return children.flatMap((child) => leaves(child, trail))
}

/** Everything below a heading, points of lower levels with their headings. */
const allLines = ({body, children}: Node): readonly PlanLine[] => [
  ...body,
  ...children.flatMap((child) => [...(child.head === undefined ? [] : [child.head]), ...allLines(child)])
]

function numberedTasks(body: readonly PlanLine[], above: readonly PlanLine[]): readonly TaskLines[] {
  const level = body.find((line) => line.kind === 'numbered' && line.level <= lowest && marks(line))?.level ?? lowest
  const tasks: {above: readonly PlanLine[]; head: PlanLine; body: PlanLine[]}[] = []
  for (const line of body) {
    if (line.kind === 'numbered' && line.level === level) tasks.push({above, head: line, body: []})
    else tasks.at(-1)?.body.push(line)
  }
  return tasks
}

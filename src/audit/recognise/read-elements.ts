/** Measured pages → elements of an official document, from what the pages show alone. */
import type {Line, MeasuredDocument} from '../measured.js'
import {readArea} from './area.js'
import {readBody} from './body.js'
import {besidesText} from './captions.js'
import {draftLabelOf, pageNumberOf, readImprint, tableTester} from './furniture.js'
import {readHead} from './head.js'
import type {Reading} from './reading.js'

/** Find the elements. Never fails: what is not recognised is not there. */
export function readElements(document: MeasuredDocument): Reading {
  const {pages} = document
  const draft = draftLabelOf(pages[0])
  const {head, format, used: headLines} = readHead(pages[0])
  const pageNumbers = pages.flatMap((page) => pageNumberOf(page) ?? [])
  const furniture = new Set<Line>([...headLines, ...pageNumbers, ...(draft === undefined ? [] : [draft])])
  const inTable = new Set(pages.flatMap((page) => page.lines.filter(tableTester(page))))
  const {imprint, used: imprintLines} = readImprint(pages, (line) => !furniture.has(line) && !inTable.has(line))
  const flow = pages.map(({lines, width, height}) =>
    // Landscape pages hold tables; their edges are others (8).
    width > height
      ? []
      : lines.filter(
          (line) => !furniture.has(line) && !imprintLines.has(line) && !inTable.has(line) && !besidesText(line)
        )
  )
  const area = readArea(flow)
  return {document, draft, format, area, head, pageNumbers, imprint, flow, ...readBody(flow, area)}
}

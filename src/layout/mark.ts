/** 发文机关标志: its sizes, which the standard leaves open, and the places of the names of a 联合行文 (7.2.4). */
import type {Variant} from '../gongwen/genres.js'
import type * as G from '../gongwen/nodes.js'
import {jointMark, mark} from './gbt9704.js'
import {issuerMarkText, markSuffix} from './text.js'
import {mmToPt, pt, type Pt} from './units.js'
import {textWidth} from './width.js'

/**
 * Size of 发文机关标志: as large as the name fits, up to what looks dignified (7.2.4 leaves the size open). Whole half
 * points, because word processors know no finer size.
 */
export function markSize(text: string, variant: Variant): Pt {
  const largest = variant === 'letter' ? mark.maximum.letter : mark.maximum.standard
  return halfPoints(Math.min(largest, mmToPt(mark.width) / Math.max(1, textWidth(text))))
}

/** The names of a 联合行文 below each other and 文件 beside them, in points. */
export interface JointMarkGeometry {
  readonly names: readonly string[]
  /** 文件, 令 or 纪要; empty where none follows. */
  readonly suffix: string
  readonly size: Pt
  readonly pitch: Pt
  readonly suffixSize: Pt
  /** All names are spread to this width. */
  readonly namesWidth: Pt
  readonly gap: Pt
  /** Names, gap and suffix. */
  readonly width: Pt
  /** From the top of the first name to the foot of the last. */
  readonly height: Pt
}

/** How a joint mark is set: names of equal width, as large as width and height allow. */
export function jointMarkGeometry(node: G.JointMark, variant: Variant): JointMarkGeometry {
  const names = node.children.map(({value}) => value)
  const suffix = markSuffix[variant]
  const longest = Math.max(1, ...names.map(textWidth))
  const beside = suffix === '' ? 0 : jointMark.gap + textWidth(suffix) * jointMark.suffix
  const stacked = 1 + jointMark.pitch * Math.max(0, names.length - 1)
  const size = halfPoints(
    Math.min(jointMark.maximum, mmToPt(mark.width) / (longest + beside), mmToPt(jointMark.height) / stacked)
  )
  const gap = pt(suffix === '' ? 0 : jointMark.gap * size)
  const suffixSize = halfPoints(size * jointMark.suffix)
  const namesWidth = pt(longest * size)
  return {
    names,
    suffix,
    size,
    pitch: pt(size * jointMark.pitch),
    suffixSize,
    namesWidth,
    gap,
    width: pt(namesWidth + gap + textWidth(suffix) * suffixSize),
    height: pt(size * stacked)
  }
}

/** The mark of a 版头 as one line of text; the names of a joint one are joined. Undefined without any. */
export function markText({children}: G.Masthead, variant: Variant): string | undefined {
  const found = children.find((child) => child.type === 'issuerMark' || child.type === 'jointMark')
  if (found === undefined) return undefined
  if (found.type === 'issuerMark') return issuerMarkText(found, variant)
  return found.children.map(({value}) => value).join('') + markSuffix[variant]
}

const halfPoints = (size: number): Pt => pt(Math.floor(size * 2) / 2)

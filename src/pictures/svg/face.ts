/** Font families of drawing programs → the faces of official documents. */
import type {DrawnFace} from '../../gongwen/drawing.js'
import {labelFace} from '../../gongwen/drawing.js'

/** Tried in this order: “sans-serif” ends in serif, 仿宋 in 宋. */
const families: readonly (readonly [RegExp, DrawnFace])[] = [
  [/仿宋|fang/iu, 'fangsong'],
  [/楷|kai/iu, 'kaiti'],
  [
    /黑|圆|等线|hei|sans|gothic|arial|helvetica|pingfang|dengxian|verdana|tahoma|calibri|segoe|roboto|system-ui|ui-/iu,
    'heiti'
  ],
  [/宋|song|sim ?sun|serif|times|roman|georgia|cambria|ming/iu, 'songti']
]

/**
 * The face that sets texts of a family; the first family that is known counts. 着重 is by another face, never by
 * thickening or slanting, which official type does not have: bold is 黑体, italic 楷体.
 */
export function faceOf(family: string, bold: boolean, slanted: boolean): DrawnFace {
  if (bold) return 'heiti'
  if (slanted) return 'kaiti'
  for (const name of family.split(',')) {
    const face = families.find(([pattern]) => pattern.test(name))?.[1]
    if (face !== undefined) return face
  }
  return labelFace
}

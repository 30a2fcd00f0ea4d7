/** 版头: what stands above the text of page 1, at places that do not flow. */
import type * as G from '../../gongwen/nodes.js'
import type {Pt} from '../../layout/units.js'
import type {Item, StructureElement} from '../page-model.js'
import type {State} from '../state.js'
import {composeLetterHead} from './letter.js'
import {composeStandardHead} from './standard.js'

/** Items of page 1 and the foot of the lowest of them, in points from the top of the sheet. */
export interface Head {
  readonly items: readonly Item[]
  readonly bottom: Pt
  readonly elements: readonly StructureElement[]
}

/** Compose the 版头 of a variant. */
export const composeHead = (node: G.Masthead, variant: G.Gongwen['variant'], state: State): Head =>
  variant === 'letter' ? composeLetterHead(node, state) : composeStandardHead(node, variant, state)

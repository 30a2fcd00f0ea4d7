/** Things of the registry by the names that calls give them; what is unknown is a fault with the nearest name. */
import type {Category, Registry} from '../registry/model.js'
import {type Province, provinceNamed, provinceWords} from '../registry/provinces.js'
import {didYouMean} from '../source/nearest.js'
import type {Arguments} from './arguments.js'

/** 类别 by name or alias. */
export function categoryNamed({categories}: Registry, name: string, given: Arguments): Category | undefined {
  const found = categories.find((one) => one.name === name || one.aliases.includes(name))
  const known = categories.flatMap((one) => [one.name, ...one.aliases])
  return found ?? unknown('类别', name, known, given)
}

/** 省份 by full or short name. */
export const provinceOf = (name: string, given: Arguments): Province | undefined =>
  provinceNamed(name) ?? unknown('省份', name, provinceWords, given)

/** One of some words. @param term what it is */
export const oneOf = <Word extends string>(
  term: string,
  name: string,
  words: readonly Word[],
  given: Arguments
): Word | undefined => words.find((word) => word === name) ?? unknown(term, name, words, given)

/** Tell an unknown name. */
export function unknown(term: string, name: string, known: readonly string[], given: Arguments): undefined {
  const listed = [...new Set(known)]
  const all = listed.length === 0 ? `台账里还没有${term}。` : `现有：${listed.slice(0, 30).join('、')}。`
  return given.fault('name', `没有“${name}”这个${term}。`, didYouMean(name, listed) ?? all)
}

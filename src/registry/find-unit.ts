/** 试点单位 by whatever people call them on a command line. */
import {didYouMean} from '../source/nearest.js'
import type {PilotUnit} from './model.js'
import {spelling, wordsOf} from './unit-index.js'

/**
 * The units that a word can mean: those of this 编号 or name, else those with such an alias or organ. Spaces, width and
 * the marks between joint organs do not tell names apart.
 */
export function unitsCalled(units: readonly PilotUnit[], word: string): readonly PilotUnit[] {
  const key = spelling(word)
  const named = units.filter(({id, name}) => id === word || spelling(name) === key)
  return named.length > 0 ? named : units.filter((unit) => wordsOf(unit).some((own) => spelling(own) === key))
}

/** A hint for a word that no unit is called by. */
export function unitHint(units: readonly PilotUnit[], word: string): string {
  const words = units.flatMap(wordsOf)
  const longer = words.filter((own) => own.includes(word)).toSorted((one, other) => one.length - other.length)
  const [part] = word.length >= 2 ? longer : []
  const near = part === undefined ? didYouMean(word, words) : `您是不是想写 \`${part}\`？`
  return near ?? '请照名单写编号或单位全称；运行 `yinfa list` 可以看到全部单位。'
}

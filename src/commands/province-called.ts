/** 省份 as people type it on a command line. */
import {type Province, provinceNamed, provinceWords} from '../registry/provinces.js'
import {didYouMean} from '../source/nearest.js'
import {UsageError} from './usage-error.js'

/** The province of a 全称 or 简称. Throws `UsageError`. */
export function provinceCalled(word: string): Province {
  const province = provinceNamed(word)
  if (province !== undefined) return province
  const hint = didYouMean(word, provinceWords) ?? '请写省、自治区、直辖市的全称或简称，如 `河南`。'
  throw new UsageError(`没有 \`${word}\` 这个省份。`, hint)
}

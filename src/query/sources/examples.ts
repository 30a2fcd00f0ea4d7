/** 典型: what units did well, by theme. */
import {oneOf} from '../find.js'
import type {Source} from './source.js'

/** Good examples in the order of the data. */
export const examples: Source = {
  chinese: '典型',
  english: 'examples',
  parameters: ['theme', 'with', 'without'],
  rows: (given, {registry}) => {
    const name = given.text('theme')
    const themes = [...new Set(registry.examples.map(({theme}) => theme))]
    const theme = name === undefined ? undefined : oneOf('主题', name, themes, given)
    if (name !== undefined && theme === undefined) return undefined
    const found = registry.examples.filter((one) => theme === undefined || one.theme === theme)
    return {
      what: '典型',
      columns: ['主题', '单位名称', '称谓', '内容', '省份'],
      shown: ['主题', '称谓', '内容'],
      rows: found.map((one) => {
        const texts = new Map([
          ['主题', one.theme],
          ['单位名称', one.unit.name],
          ['称谓', one.printed],
          ['内容', one.text],
          ['省份', one.unit.provinces[0]?.short ?? '']
        ])
        return {
          name: one.printed,
          province: one.unit.provinces[0] ?? null,
          unit: one.unit,
          text: (column) => texts.get(column) ?? '',
          place: () => one.place
        }
      })
    }
  }
}

/** 统计图: what a chart shows, independent of how it is drawn. */

/** A chart of one or several series over the same items. */
export interface Chart {
  /** One for each item, e.g. a province. */
  readonly items: readonly string[]
  readonly series: readonly Series[]
  /** 单位 of the values, e.g. 万元; '' for plain counts. */
  readonly unit: string
}

/** One run of values. */
export interface Series {
  /** Named in the legend when there are several. */
  readonly name: string
  /** One for each item, as printed: a decimal that is not negative; null where there is none. */
  readonly values: readonly (string | null)[]
}

/** The largest value of all series, 0 when there is none. */
export const largestOf = ({series}: Chart): number =>
  series.reduce((most, {values}) => values.reduce((top, value) => Math.max(top, Number(value ?? 0)), most), 0)

/** What the chart shows in words, for readers who cannot see it: 湖南3000万元、广西1300万元。 */
export function chartText({items, series, unit}: Chart): string {
  return series
    .map(({name, values}) => {
      const told = items.flatMap((item, index) => {
        const value = values[index] ?? null
        return value === null ? [] : [`${item}${value}${unit}`]
      })
      return `${name}：${told.join('、')}`
    })
    .join('；')
}

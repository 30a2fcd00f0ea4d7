/** A measured page as inline SVG, in millimetres, with the deviations marked and numbered at their places. */
import {typeArea} from '../../layout/gbt9704.js'
import type {Line, MeasuredPage} from '../measured.js'
import {escaped} from './markup.js'

/** A number at a place, in mm. */
export interface Mark {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly serious: boolean
}

/** How the parts of a drawn page look; for the page that it stands on. */
export const drawnStyle = `.sheet{fill:#fff}
.area{fill:none;stroke:#7aa7d9;stroke-width:.2;stroke-dasharray:2 1}
.image{fill:#ddd}
.serious circle{fill:#a30000}.mild circle{fill:#7a4b00}
.serious text,.mild text{fill:#fff;font-family:sans-serif}
svg .f{font-family:FangSong,仿宋,STFangsong,FandolFang,serif}
svg .k{font-family:KaiTi,楷体,STKaiti,FandolKai,serif}
svg .h{font-family:SimHei,黑体,STHeiti,FandolHei,sans-serif}
svg .b{font-family:方正小标宋简体,STZhongsong,FandolSong,serif;font-weight:bold}
svg .s{font-family:SimSun,宋体,STSong,FandolSong,serif}
`

const decimal = (value: number): string => String(Math.round(value * 100) / 100)

/** Draw a page. `label` tells what it is to those who cannot see it. */
export function drawnPage(page: MeasuredPage, marks: readonly Mark[], label: string): string {
  const {width, height, lines, rules, images} = page
  const area =
    width < height
      ? `<rect class="area" x="${typeArea.left}" y="${typeArea.top}" width="${typeArea.right - typeArea.left}" height="${typeArea.bottom - typeArea.top}"/>`
      : ''
  return [
    `<svg viewBox="0 0 ${decimal(width)} ${decimal(height)}" role="img" aria-label="${escaped(label)}">`,
    `<rect class="sheet" width="${decimal(width)}" height="${decimal(height)}"/>`,
    area,
    ...images.map(
      (box) =>
        `<rect class="image" x="${decimal(box.left)}" y="${decimal(box.top)}" width="${decimal(Math.max(0, box.right - box.left))}" height="${decimal(Math.max(0, box.bottom - box.top))}"/>`
    ),
    ...rules.map(
      ({x1, y1, x2, y2, weight, colour}) =>
        `<line x1="${decimal(x1)}" y1="${decimal(y1)}" x2="${decimal(x2)}" y2="${decimal(y2)}" stroke="${escaped(colour)}" stroke-width="${decimal(Math.max(0.1, weight))}"/>`
    ),
    ...lines.map(drawnLine),
    ...marks.map(drawnMark),
    '</svg>'
  ].join('\n')
}

const families: Readonly<Record<string, string>> = {heiti: 'h', kaiti: 'k', xiaobiaosong: 'b', fangsong: 'f'}

function drawnLine({text, left, right, baseline, size, colour, face}: Line): string {
  const width = Math.max(0.1, right - left)
  return `<text class="${families[face] ?? 's'}" x="${decimal(left)}" y="${decimal(baseline)}" font-size="${decimal((size / 72) * 25.4)}" textLength="${decimal(width)}" lengthAdjust="spacingAndGlyphs" fill="${escaped(colour)}">${escaped(text)}</text>`
}

const drawnMark = ({number, x, y, serious}: Mark): string =>
  `<g class="${serious ? 'serious' : 'mild'}"><circle cx="${decimal(Math.max(4, x - 4))}" cy="${decimal(y + 2)}" r="3.6"/><text x="${decimal(Math.max(4, x - 4))}" y="${decimal(y + 3.5)}" font-size="4" text-anchor="middle">${number}</text></g>`

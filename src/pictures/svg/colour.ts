/** Colours as CSS spells them (CSS Color 4), opaque ones only: what shows through prints differently everywhere. */
import type {Colour} from '../../gongwen/drawing.js'
import {splitOutside} from './css.js'
import {colourNames} from './colour-names.js'
import {shown} from './number.js'
import {refuse} from './refuse.js'

/** A paint: null paints nothing. Throws `SvgError`. */
export function paintOf(text: string, line: number, current: Colour): Colour | null {
  const value = text.trim().toLowerCase()
  if (value === 'none' || value === 'transparent') return null
  if (value === 'currentcolor') return current
  if (value.startsWith('url('))
    return refuse(line, `用了渐变或图案填充（${shown(text)}）`, '请改用一种颜色填充，或者把图导出为 PNG')
  const light = /^light-dark\((.*)\)$/u.exec(value)?.[1]
  if (light !== undefined) return paintOf(splitOutside(light, ',')[0] ?? '', line, current)
  const named = colourNames.get(value)
  if (named !== undefined) return named
  const colour = value.startsWith('#') ? hexadecimal(value) : functional(value)
  if (colour === undefined)
    return refuse(line, `的颜色写的是“${shown(text)}”，应为 #RRGGBB、rgb(红, 绿, 蓝) 或颜色的英文名`, '请改一种写法')
  const [red, green, blue, alpha] = colour
  if (alpha === 0) return null
  if (alpha < 1) return refuse(line, `的颜色“${shown(text)}”是半透明的`, '请改用不透明的浅色，或者把图导出为 PNG')
  return spelled([red, green, blue])
}

type Channels = readonly [red: number, green: number, blue: number, alpha: number]

function hexadecimal(value: string): Channels | undefined {
  const digits = value.slice(1)
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.test(digits)) return undefined
  const wide = digits.length <= 4 ? digits.replaceAll(/./gu, '$&$&') : digits
  const at = (index: number): number => Number.parseInt(wide.slice(index * 2, index * 2 + 2), 16)
  return [at(0), at(1), at(2), wide.length === 8 ? at(3) / 255 : 1]
}

function functional(value: string): Channels | undefined {
  const inside = /^rgba?\(([^()]*)\)$/u.exec(value)?.[1]
  const parts = inside?.split(/[\s,/]+/u).filter((part) => part !== '') ?? []
  if (parts.length !== 3 && parts.length !== 4) return undefined
  const amount = (part: string, whole: number): number =>
    part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * whole : Number(part)
  const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map((part) => amount(part, 255))
  const alpha = parts[3] === undefined ? 1 : amount(parts[3], 1)
  return [red, green, blue, alpha].every((part) => Number.isFinite(part)) ? [red, green, blue, alpha] : undefined
}

const spelled = (channels: readonly number[]): Colour =>
  `#${channels
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0')
    )
    .join('')}`

/** Faults: Sheet, 版心, rows, text. */
import {moved, stretched, texts} from '../edit.js'
import {faceOf} from '../specimen.js'
import {type Fault, branded, clean, inside, isNumber, last, on} from './made.js'

export const page: readonly Fault[] = [
  {
    name: 'a sheet of US Letter size',
    id: 'paper-size',
    model: () => ({
      ...clean.standard,
      pages: clean.standard.pages.map((sheet, index) =>
        index === inside ? {...sheet, width: branded(612), height: branded(792)} : sheet
      )
    })
  },
  on('standard', 'a left margin of 24 mm', 'margin-left', (item) => moved(item, -4, 0)),
  on('standard', 'a top margin of 34 mm', 'margin-top', (item, {page: side}) =>
    side === 0 || side === last ? item : moved(item, 0, -3)
  ),
  on(
    'standard',
    'a type area of 162 mm',
    'type-area-width',
    texts((item, where) => {
      if (item.size !== 16 || where.line.length < 18) return item
      const wider = ((item.width / 72) * 25.4 * 6) / 156
      return moved(stretched(item, wider), ((item.x / 72) * 25.4 - 28) * (6 / 156), 0)
    })
  ),
  on(
    'standard',
    'a line that sticks out of the type area',
    'type-area-ink',
    texts((item, where) => (where.page === inside && where.row === 3 ? stretched(item, 9) : item))
  ),
  on(
    'standard',
    '21 rows a page',
    'rows-per-page',
    texts((item, where) => {
      if (where.page < 1 || where.page > 4 || isNumber(where)) return item
      return where.row > 20 ? null : moved(item, 0, (where.row * 225) / 20.6 - (where.row * 225) / 21.6)
    })
  ),
  on(
    'standard',
    'a ragged right edge',
    'lines-flush',
    texts((item, where) =>
      where.page > 0 && where.row % 2 === 1 && item.text.length > 24 && item.size === 16
        ? {
            ...item,
            text: item.text
              .slice(0, -1)
              .replace(/[，。、]+$/u, '')
              .slice(0, 26)
          }
        : item
    )
  ),
  on(
    'standard',
    'a line in red',
    'text-colour',
    texts((item, where) => (where.page === inside && where.row === 4 ? {...item, ink: 'red'} : item))
  ),
  on(
    'standard',
    'a comma at the beginning of a line',
    'line-start',
    texts((item, where) =>
      where.page === inside && where.row === 5 ? {...item, text: `，${item.text.slice(1)}`} : item
    )
  ),
  on(
    'standard',
    'an opening bracket at the end of a line',
    'line-end',
    texts((item, where) =>
      where.page === inside && where.row === 5 && item.text.length > 20
        ? {...item, text: `${item.text.slice(0, -1)}（`}
        : item
    )
  ),
  on(
    'standard',
    'text in 黑体',
    'body-face',
    texts((item, where) => (where.page === inside && item.size === 16 ? {...item, face: faceOf('heiti')} : item))
  ),
  on(
    'standard',
    'bold text',
    'weight-regular',
    texts((item, where) =>
      where.page === inside && where.row === 7 ? {...item, face: {...item.face, name: 'FangSong_GB2312,Bold'}} : item
    )
  )
]

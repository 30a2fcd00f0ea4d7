/** Faults: 版头. */
import type {RuleItem} from '../../../src/compose/page-model.js'
import {moved, pt, pushed, rewritten, rules, texts} from '../edit.js'
import {faceOf} from '../specimen.js'
import {type Fault, clean, isMark, isRed, longer, on, starts} from './made.js'

export const head: readonly Fault[] = [
  on('standard', 'a mark 5 mm too low', 'mark-position', pushed(65, 5)),
  on(
    'standard',
    'a mark in black',
    'mark-colour',
    texts((item) => (isMark(item) ? {...item, ink: 'black'} : item))
  ),
  on(
    'standard',
    'a mark in 宋体',
    'mark-face',
    texts((item) => (isMark(item) ? {...item, face: faceOf('songti')} : item))
  ),
  on(
    'standard',
    'a mark that is not centred',
    'mark-centred',
    texts((item) => (isMark(item) ? moved(item, 6, 0) : item))
  ),
  on(
    'standard',
    'a year in square brackets',
    'number-form',
    texts((item) => ({
      ...item,
      text: item.text.replace('〔', '[').replace('〕', ']')
    }))
  ),
  on(
    'standard',
    'a number with 第',
    'number-form',
    rewritten(starts('教技厅〔'), () => '教技厅〔2014〕第1号', 'middle')
  ),
  on(
    'standard',
    'a number with a leading zero',
    'number-form',
    rewritten(starts('教技厅〔'), () => '教技厅〔2014〕01号', 'middle')
  ),
  on(
    'standard',
    'a number that is not centred',
    'number-place',
    texts((item, where) => (where.line.startsWith('教技厅〔') ? moved(item, -12, 0) : item))
  ),
  on(
    'standard',
    'a number in 黑体',
    'number-face',
    texts((item, where) => (where.line.startsWith('教技厅〔') ? {...item, face: faceOf('heiti')} : item))
  ),
  on('standard', 'three empty rows above the number', 'number-gap', pushed(105, 10)),
  on(
    'standard',
    'no separator',
    'separator-present',
    rules((item) => (isRed(item) ? null : item))
  ),
  on(
    'standard',
    'a separator of 120 mm',
    'separator-length',
    rules((item) => (isRed(item) ? longer(item, 120) : item))
  ),
  on(
    'standard',
    'a separator 8 mm below the number',
    'separator-gap',
    pushed(pt(0) + (25.4 / 72) * ((clean.standard.pages[0]?.items.find(isRed) as RuleItem | undefined)?.y1 ?? 0) - 1, 4)
  ),
  on(
    'standard',
    '紧急程度 above 份号',
    'head-notes-order',
    texts((item, {line}) => (line === '000001' ? moved(item, 0, 12) : line === '特急' ? moved(item, 0, -10.4) : item))
  ),
  on(
    'standard',
    'a 份号 of four digits',
    'copy-number-form',
    texts((item) => (item.text === '000001' ? {...item, text: '0001'} : item))
  )
]

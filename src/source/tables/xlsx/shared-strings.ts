/** 共享字符串: the texts of a workbook, which its cells name by number. */
import {bounds} from '../bounds.js'
import {tooLarge} from './data-fault.js'
import {readXml, unescaped} from './xml.js'
import type {Archive} from './zip.js'

/** The texts in their order, trimmed; runs of 富文本 are joined, 拼音 above them is left out. Throws `DataFault`. */
export function sharedStrings(archive: Archive, part: string): readonly string[] {
  const texts: string[] = []
  const text = textCollector()
  readXml(archive, part, {
    open: (name) => {
      if (name === 'si') text.start()
      text.open(name)
    },
    text: text.add,
    close: (name) => {
      text.close(name)
      if (name !== 'si') return
      texts.push(text.take())
      if (texts.length > bounds.list) throw tooLarge(`超过 ${bounds.list} 条文字`)
    }
  })
  return texts
}

/** Collects the text of one string item (`si`, `is`). */
export interface TextCollector {
  readonly start: () => void
  readonly open: (name: string) => void
  readonly add: (text: string) => void
  readonly close: (name: string) => void
  readonly take: () => string
}

/** A collector of the `t` elements that are not phonetic. */
export function textCollector(): TextCollector {
  let collected = ''
  let inText = false
  let inPhonetic = false
  return {
    start: () => {
      collected = ''
    },
    open: (name) => {
      if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    add: (text) => {
      if (inText) collected += text
    },
    close: (name) => {
      if (name === 'rPh') inPhonetic = false
      else if (name === 't') inText = false
    },
    take: () => (collected === '' ? '' : unescaped(collected).replace(/\r\n?/gu, '\n').trim())
  }
}

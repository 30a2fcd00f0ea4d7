/** Answers to the questions of a genre: read as meant, or refused with a sentence that helps. */
import {badCharacters} from '../gongwen/characters.js'
import {printedDate, readDate} from '../source/date.js'
import type {Workspace} from '../source/document.js'
import {readDocumentNumber} from '../source/document-number.js'
import {didYouMean} from '../source/nearest.js'
import type {Answer, Parameter} from './genre.js'

/** An answer that can be used, or what is wrong with it. */
export type ReadAnswer = {readonly answer: Answer} | {readonly message: string; readonly hint?: string | undefined}

/** Kinds that are answered by several texts. */
export const isMany = ({kind}: Pick<Parameter, 'kind'>): boolean => kind === 'list' || kind === 'paragraphs'

/**
 * Read an answer. An empty one stands for the default; without one it is refused where the parameter is required.
 * @param given as typed: one text, or one for each item
 */
export function readAnswer(parameter: Parameter, given: Answer, workspace: Workspace): ReadAnswer {
  const texts = (typeof given === 'string' ? [given] : given).map((text) => text.trim()).filter((text) => text !== '')
  const [first] = texts
  if (first === undefined) {
    if (parameter.fallback !== null) return {answer: parameter.fallback}
    if (parameter.required) return {message: `“${parameter.key}”没有填写，这一项不能空着。`, hint: sampleOf(parameter)}
    return {answer: isMany(parameter) ? [] : ''}
  }
  const broken = texts.find((text) => text.includes('\n'))
  if (broken !== undefined) return {message: `“${parameter.key}”的每一项应写在一行里。`}
  const [bad] = texts.flatMap((text) => badCharacters(text))
  if (bad !== undefined) return {message: `“${parameter.key}”里的 ${bad.name} 是${bad.what}。`, hint: `${bad.hint}。`}
  if (isMany(parameter)) return parameter.isNumbered ? unnumbered(parameter, texts) : {answer: texts}
  if (texts.length > 1) return {message: `“${parameter.key}”只要一项，现在有 ${texts.length} 项。`}
  return readOne(parameter, first, workspace)
}

/** Ordinals as people type them before an item. */
const ordinal =
  /^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*/u

/** Items to which the template adds the ordinals: one that brings its own would have two. */
function unnumbered({key}: Parameter, texts: readonly string[]): ReadAnswer {
  const own = texts.find((text) => ordinal.test(text))
  if (own === undefined) return {answer: texts}
  return {
    message: `“${key}”里的 \`${own}\` 带了序号，序号由程序编。`,
    hint: `请只写 \`${own.replace(ordinal, '')}\`。`
  }
}

function readOne({key, kind, choices}: Parameter, text: string, {issuers}: Workspace): ReadAnswer {
  switch (kind) {
    case 'date': {
      const found = readDate(text)
      if ('date' in found) return {answer: printedDate(found)}
      return {message: `“${key}”写的是 \`${text}\`，${found.should}。`, hint: found.hint}
    }
    case 'number':
      if (/^[1-9]\d{0,11}$/u.test(text)) return {answer: text}
      return {message: `“${key}”写的是 \`${text}\`，应为阿拉伯数字，如 6。`}
    case 'choice':
      return oneOf(key, text, choices)
    case 'yesNo':
      return oneOf(key, text, ['是', '否'])
    case 'issuer':
      return oneOf(
        key,
        text,
        issuers.map(({name}) => name)
      )
    case 'documentNumber':
      return readDocumentNumber(text)
    case 'text':
    case 'list':
    case 'paragraphs':
      return {answer: text}
  }
}

function oneOf(key: string, text: string, words: readonly string[]): ReadAnswer {
  if (words.includes(text)) return {answer: text}
  return {message: `“${key}”写的是 \`${text}\`，应为：${words.join('、')}。`, hint: didYouMean(text, words)}
}

const sampleOf = ({sample}: Parameter): string | undefined => (sample === null ? undefined : `例如：${sample}`)

/** Answers → a Markdown document that is ready to be built. */
import type {Report} from '../diagnostics/diagnostic.js'
import {fillTemplate} from '../expand/fill-template.js'
import {chineseNumeral} from '../gongwen/numerals.js'
import type {Host} from '../host/host.js'
import {readDate} from '../source/date.js'
import {templatesOf} from '../source/templates.js'
import {isMany} from './answer.js'
import {fillDraft} from './escape.js'
import {type Answer, dateKey, type DraftGenre} from './genre.js'

/** A draft and where it belongs. */
export interface Draft {
  /** Workspace-relative folder: content/documents/2014. */
  readonly folder: string
  /** Name of the file without `.md`. */
  readonly name: string
  readonly text: string
}

/**
 * Make a draft. Reports what is wrong with the template; the result is then undefined.
 * @param answers as `readAnswer` gave them, one for each parameter
 */
export async function makeDraft(
  genre: DraftGenre,
  answers: ReadonlyMap<string, Answer>,
  host: Host,
  report: Report
): Promise<Draft | undefined> {
  const names = Object.create(null) as Record<string, string | readonly Item[]>
  for (const parameter of genre.parameters) {
    const answer = answers.get(parameter.key) ?? ''
    names[parameter.key] = isMany(parameter) ? [answer].flat().filter(isText).map(itemOf) : [answer].flat().join('、')
  }
  const filled = await fillTemplate({...genre.template, names, templates: templatesOf(host)}, report)
  if (filled === undefined) return undefined
  const text = fillDraft(filled.text, filled.values)
  const [year = ''] = isoOf(answers.get(dateKey)).split('-')
  return {folder: `content/documents/${year}`, name: fileName(genre, answers), text: tidied(text)}
}

/** An item of a list as templates know it. */
interface Item {
  readonly 文字: string
  /** 1, 2, 3. */
  readonly 序号: string
  /** 一, 二, 三. */
  readonly 汉字: string
  /** Up to the first 。; what follows is the 内容, '' where nothing does. */
  readonly 标题: string
  readonly 内容: string
}

const isText = (text: string): boolean => text !== ''

function itemOf(text: string, index: number): Item {
  const [, title = text, content = ''] = /^([^。]*)。(.*)$/su.exec(text) ?? []
  return {文字: text, 序号: String(index + 1), 汉字: chineseNumeral(index + 1), 标题: title, 内容: content}
}

/** No two empty lines in a row, one line break at the end. */
const tidied = (text: string): string => `${text.replace(/\n{3,}/gu, '\n\n').trim()}\n`

function isoOf(answer: Answer | undefined): string {
  const found = typeof answer === 'string' ? readDate(answer) : undefined
  return found !== undefined && 'date' in found ? found.date : ''
}

/** Bytes that a name may have: with its folders and endings it must fit everywhere. */
const longest = 120

/** notice-{成文日期} → notice-2014-02-24: letters, digits and - only. */
function fileName({fileName: pattern}: DraftGenre, answers: ReadonlyMap<string, Answer>): string {
  const name = pattern.replace(/\{([^{}]*)\}/gu, (_, key: string) => {
    const answer = answers.get(key) ?? ''
    const iso = isoOf(answer)
    return iso === '' ? [answer].flat().join('-') : iso
  })
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/gu, '')
  let short = ''
  for (const character of plain) if (Buffer.byteLength(short + character) <= longest) short += character
  return short === '' ? 'draft' : short
}

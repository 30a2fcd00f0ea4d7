/** The questions of a genre, asked one after the other; a bad answer is explained and asked for again. */
import {isMany, readAnswer} from '../drafts/answer.js'
import type {Answer, DraftGenre, Parameter} from '../drafts/genre.js'
import type {Workspace} from '../source/document.js'
import type {Dialogue} from './dialogue.js'

/**
 * Ask for every parameter.
 * @returns all answers, or undefined when whoever answers has gone
 */
export async function askAll(
  genre: DraftGenre,
  workspace: Workspace,
  dialogue: Dialogue
): Promise<ReadonlyMap<string, Answer> | undefined> {
  const answers = new Map<string, Answer>()
  dialogue.say(`新建“${genre.title}”：${genre.description}`)
  dialogue.say('方括号里是默认值，直接按回车就用它；不填的项目也按回车。按 Ctrl+C 放弃，什么也不会留下。')
  for (const [index, parameter] of genre.parameters.entries()) {
    dialogue.say('')
    const answer = await askOne(parameter, `${index + 1}/${genre.parameters.length} `, workspace, dialogue)
    if (answer === undefined) return undefined
    answers.set(parameter.key, answer)
  }
  return answers
}

async function askOne(
  parameter: Parameter,
  counter: string,
  workspace: Workspace,
  dialogue: Dialogue
): Promise<Answer | undefined> {
  for (;;) {
    const given = isMany(parameter)
      ? await askItems(parameter, counter, workspace, dialogue)
      : await dialogue.ask(`${counter}${questionOf(parameter, workspace)}：`)
    if (given === undefined) return undefined
    const read = readAnswer(parameter, given, workspace)
    if ('answer' in read) return read.answer
    dialogue.say(`    ${read.message}${read.hint ?? ''}`)
  }
}

async function askItems(
  parameter: Parameter,
  counter: string,
  workspace: Workspace,
  dialogue: Dialogue
): Promise<readonly string[] | undefined> {
  dialogue.say(`${counter}${parameter.question}${sampleOf(parameter)}`)
  const items: string[] = []
  for (;;) {
    const item = await dialogue.ask(`    第 ${items.length + 1} 项（没有了就按回车）：`)
    if (item === undefined) return undefined
    if (item.trim() === '') return items
    // Told at once: nobody wants to type the other items again.
    const read = readAnswer(parameter, [item], workspace)
    if ('answer' in read) items.push(item)
    else dialogue.say(`    ${read.message}${read.hint ?? ''}`)
  }
}

function questionOf(parameter: Parameter, {issuers}: Workspace): string {
  const {kind, question, fallback} = parameter
  const words =
    kind === 'choice'
      ? parameter.choices
      : kind === 'yesNo'
        ? ['是', '否']
        : kind === 'issuer'
          ? issuers.map(({name}) => name)
          : []
  const choices = words.length === 0 ? '' : `（${words.join('、')}）`
  const usual = fallback === null ? '' : ` [${[fallback].flat().join('、')}]`
  return `${question}${choices}${sampleOf(parameter)}${usual}`
}

/** Quotes within quotes are single ones (GB/T 15834—2011 4.8.3.3). */
const sampleOf = ({sample}: Parameter): string =>
  sample === null ? '' : `，例如“${sample.replaceAll('“', '‘').replaceAll('”', '’')}”`

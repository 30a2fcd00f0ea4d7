/** Answers in a YAML file: a text or a list of texts for each key. */
import {diagnostic, type Diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {decodeText} from '../source/decode.js'
import {parseMended} from '../source/front-matter.js'
import {provesDocument} from '../source/load-document.js'
import type {Answer} from './genre.js'

/** One answer of a file. */
export interface FileAnswer {
  readonly key: string
  readonly answer: Answer
  readonly place: Place
}

/**
 * The answers of a file as far as they can be read. Reports `file-encoding`, `draft-answer` and the faults of its YAML.
 * @param file its bytes, and its path for messages
 * @param keyWords keys of the questions, by which a text in GB18030 and full-width colons are told
 */
export function answersIn(
  {bytes, path}: {readonly bytes: Uint8Array; readonly path: string},
  keyWords: ReadonlySet<string>,
  report: Report
): readonly FileAnswer[] {
  const text = decodeText(bytes, {path, report, proves: (decoded) => provesDocument(decoded, keyWords)})
  if (text === undefined) return []
  const findings: Diagnostic[] = []
  const refuse = (place: Place, message: string): void => {
    findings.push(
      diagnostic(
        'draft-answer',
        place,
        message,
        '请每行写一项，如 `成文日期: 2014年3月12日`；列表的每一项另起一行，写成 `- 内容`。'
      )
    )
  }
  const {value, findings: faults} = parseMended(text, {path, firstLine: 1, keyWords, lineEndComments: true})
  findings.push(...faults)
  if (value?.kind !== 'mapping' && faults.length === 0) refuse({path, line: 1}, '文件里不是一组 `键: 值`。')
  const answers = (value?.kind === 'mapping' ? value.entries : []).flatMap((entry): readonly FileAnswer[] => {
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value]
    const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    if (texts.length < items.length) refuse(entry.place, `\`${entry.key}\` 应为文字，或文字的列表。`)
    const answer = entry.value.kind === 'list' ? texts : (texts[0] ?? '')
    return [{key: entry.key, answer, place: entry.place}]
  })
  for (const finding of findings) report(finding)
  return answers
}

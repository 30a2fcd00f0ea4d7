/**
 * Real documents of the State Council and its General Office as documents of ours. They are public but not part of the
 * project: `YINFA_CORPUS` names their folder, else it is looked for beside it.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parse} from 'yaml'

/** Where they are. */
export const corpusFolder = process.env['YINFA_CORPUS'] ?? path.join(import.meta.dirname, '../../shared/corpus')
/** Their files; none where the folder is not there. */
export const corpusNames = fs.existsSync(corpusFolder)
  ? fs.readdirSync(corpusFolder).filter((name) => /^gwy-.*\.md$/u.test(name))
  : []
/** Behind the title of a test that is skipped, aloud. */
export const corpusSkipped = corpusNames.length === 0 ? ' — SKIPPED, missing: the folder that YINFA_CORPUS names' : ''

/** Front matter of the corpus. */
interface Original {
  readonly genre: string
  readonly title: string
  readonly docNumber: string
  readonly issuers: readonly string[]
  readonly mainRecipients: string
  readonly date: string
  readonly signatures: readonly string[]
}

/** 复函 and 答复 are letters: 条例 Art. 8 knows no such kinds. */
const kinds: Readonly<Record<string, string>> = {复函: '函', 答复: '函'}

/** A document of the corpus as one of ours, in a workspace of its issuers. */
export function translated(text: string): Readonly<Record<string, string>> {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? []
  const original = parse(front) as Original
  const quoted = (value: string): string => JSON.stringify(value)
  const code = original.docNumber.slice(0, original.docNumber.indexOf('〔'))
  const issuers = original.issuers.map(
    (name, index) =>
      `  - {名称: ${name}, 标志: ${name}, 署名: ${original.signatures[index] ?? name}, 机关代字: [${index === 0 ? code : name}]}`
  )
  const enclosures = [...body.matchAll(/^# (.+)$/gmu)].map(([, title = '']) => `  - ${quoted(title.trim())}`)
  const fields = [
    `genre: ${kinds[original.genre] ?? original.genre}`,
    `issuer: [${original.issuers.join(', ')}]`,
    `documentNumber: ${original.docNumber}`,
    `title: ${quoted(original.title)}`,
    `recipients: ${quoted(original.mainRecipients)}`,
    `documentDate: ${original.date}`,
    ...(enclosures.length === 0 ? [] : [`enclosures:\n${enclosures.join('\n')}`])
  ]
  return {
    'content/yinfa.yaml': `发文机关:\n${issuers.join('\n')}\n`,
    'content/documents/document.md': `---\n${fields.join('\n')}\n---\n${body}`
  }
}

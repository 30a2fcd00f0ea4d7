/** Values on their way into a draft: text that reads as it was answered, whatever it means to Markdown or YAML. */
import {stringify} from 'yaml'
import {replaceMarks, type Value} from '../expand/values.js'

/** What always means something to Markdown, to Handlebars or to a table. */
const always = /[\\`*[\]<|{^]/gu

/**
 * A value as Markdown that prints literally.
 * @param value one line
 * @param opensLine whether it stands at the beginning of its line
 */
export function markdownText(value: string, opensLine: boolean): string {
  const escaped = value
    .replace(always, String.raw`\$&`)
    // Inside of a Latin word it is no mark, and e-mail addresses stay links.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, String.raw`\_`)
    .replace(/~(?=~)|(?<=~)~|^~|~$/gu, String.raw`\~`)
    .replace(/&(?=#?\w+;)/gu, String.raw`\&`)
  if (!opensLine) return escaped
  return escaped.replace(/^(?:[#>=+-]|:(?=-)|(\d+)(?=[.)]))/u, (start, digits?: string) =>
    digits === undefined ? `\\${start}` : `${digits}\\`
  )
}

/** A draft whose marks are filled: values in its front matter as YAML, in its text as Markdown, in expressions as text. */
export function fillDraft(text: string, values: readonly Value[]): string {
  const end = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0].length ?? 0
  const front = text
    .slice(0, end)
    .split('\n')
    .map((line) => frontLine(line, values))
    .join('\n')
  const body = replaceMarks(text.slice(end), values, (value, before) => {
    if (before.lastIndexOf('{{') > before.lastIndexOf('}}')) return value.replaceAll('"', String.raw`\"`)
    return markdownText(value, /(?:^|\n)\s*$/u.test(before.slice(-200)))
  })
  return front + body
}

/** `标题: 关于…的通知`: the whole value as one YAML scalar, quoted where it must be. */
function frontLine(line: string, values: readonly Value[]): string {
  const plain = replaceMarks(line, values, (value) => value)
  if (plain === line || /^\s*#/u.test(line)) return plain
  const lead = /^\s*(?:- +)*(?:[^\s:#"']+: +)?/u.exec(line)?.[0] ?? ''
  const value = replaceMarks(line.slice(lead.length), values, (one) => one)
  return lead + scalar(value)
}

/** One line of YAML that reads as the text. */
function scalar(text: string): string {
  const usual = stringify(text, {lineWidth: 0}).trimEnd()
  // At the beginning of a file `---` would be a block of its own.
  return usual.includes('\n') ? stringify(text, {lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE'}).trimEnd() : usual
}

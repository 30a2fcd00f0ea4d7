/** The five source documents as paragraphs of plain text: real prose for composition tests. */
import fs from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'fixtures/seeds')

export const seedNames: readonly string[] = fs.readdirSync(folder).toSorted()

/** Paragraphs of a seed without Markdown marks and indents. */
export const seedParagraphs = (name: string): string[] =>
  fs
    .readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^#+ |\*\*/gu, '').trim())
    .filter((line) => line !== '')

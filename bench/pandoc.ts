/** pandoc, where the machine has it: Markdown → DOCX and HTML. It is no package of npm and is not installed. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Bench, folderOf} from './bench.js'
import type {PlainBlock, PlainDocument} from './peers/job.js'
import type {Command, Contender} from './work.js'

/** pandoc on the words of documents: one process for each file, as it is used. */
export function pandoc(bench: Bench, work: string, documents: readonly PlainDocument[]): Contender {
  const sources = join(bench.folder, `${work}-markdown`)
  mkdirSync(sources, {recursive: true})
  const written = documents.map(({name, blocks}): readonly [name: string, source: string] => {
    const source = join(sources, `${name}.md`)
    writeFileSync(source, blocks.map(markdown).join('\n\n'))
    return [name, source]
  })
  const commands = (out: string): readonly Command[] =>
    written.flatMap(([name, source]) =>
      ['docx', 'html'].map((format): Command => ['pandoc', '-s', source, '-o', join(out, `${name}.${format}`)])
    )
  const folder = folderOf(bench, work, 'pandoc')
  const absent = bench.absent.get('pandoc')
  return {name: 'pandoc', note: 'no PDF', commands, folder, ...(absent === undefined ? {} : {notRun: absent})}
}

function markdown(block: PlainBlock): string {
  if (block.type === 'table') {
    const lines = block.rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    const rule = `|${' --- |'.repeat((block.rows[0] ?? []).length)}`
    return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n')
  }
  return block.type === 'title' ? `# ${block.text}` : block.type === 'heading' ? `## ${block.text}` : block.text
}

/** 校对规则手册 as a document: its contents, then each rule with its strength, its source, its reason and its examples. */
import {
  cell,
  gongwen,
  heading,
  mainBody,
  ordinal,
  paragraph,
  row,
  strong,
  tableOf,
  text,
  title
} from '../gongwen/build.js'
import type * as G from '../gongwen/nodes.js'
import {
  type ExampleText,
  isFixable,
  manualEntries,
  type ManualEntry,
  type ManualFailure,
  manualTitle,
  strengths
} from './manual.js'
import {visible} from './visible.js'

interface Numbered {
  readonly entry: ManualEntry
  readonly number: number
}

/**
 * The manual.
 * @param pages on which page each heading stands, as the outline calls it; null for formats without pages
 */
export function manualPaper(pages: ReadonlyMap<string, number> | null): G.Gongwen {
  const entries = manualEntries().map((entry, index): Numbered => ({entry, number: index + 1}))
  const [alone, together] = [false, true].map((over) => entries.filter(({entry}) => entry.overWorkspace === over))
  const intro = `本手册由程序按规则本身生成，共 ${entries.length} 条规则；例子就是规则的测试。标明“能自动改正”的，用 yinfa check --fix 改正。怎样调整级别、规定用语、写明例外，见 docs/rules.md 的开头。`
  return gongwen(
    {genre: 'working-paper', variant: 'standard'},
    mainBody(
      title(manualTitle),
      paragraph(intro),
      contents(entries, pages),
      heading(1, ordinal('一、', 1), '一份公文以内的规则'),
      ...(alone ?? []).flatMap(section),
      heading(1, ordinal('二、', 2), '几份公文、公文与台账之间的规则'),
      paragraph('例子里没有写出的信息头，与一份普通通知相同。'),
      ...(together ?? []).flatMap(section)
    )
  )
}

/** Parts of the width of a table, here about 字 of its text. */
const entryWidths = [4, 33]
const columns = [
  {head: '序号', width: 2.8, align: 'center'},
  {head: '规则', width: 15.5, align: 'left'},
  {head: '编号', width: 13, align: 'left'},
  {head: '级别', width: 2.8, align: 'center'},
  {head: '页码', width: 2.8, align: 'center'}
] as const

function contents(entries: readonly Numbered[], pages: ReadonlyMap<string, number> | null): G.Table {
  const shown = pages === null ? columns.slice(0, -1) : columns
  const rows = entries.map(({entry: {name, id, severity}, number}) => {
    const page = pages?.get(`${number}.${name}`)
    const cells = [String(number), name, id, strengths[severity].slice(0, 2), page === undefined ? '' : String(page)]
    return row('body', ...cells.slice(0, shown.length))
  })
  const [align, widths] = [shown.map((column) => column.align), shown.map(({width}) => width)]
  return tableOf({align, widths}, row('header', ...shown.map(({head}) => head)), ...rows)
}

function section({entry, number}: Numbered): G.Block[] {
  const {name, id, severity, source, about, passing, failing} = entry
  return [
    heading(3, ordinal(`${number}.`, number), name),
    tableOf(
      {align: ['center', 'left'], widths: entryWidths},
      labelled('编号', [text(isFixable(entry) ? `${id}（能自动改正）` : id)]),
      labelled('级别', [text(strengths[severity])]),
      labelled('依据', [text(source)]),
      labelled('说明', [text(about)]),
      ...passing.map((texts) => labelled('对的', joined(texts.flatMap(linesOf)))),
      ...failing.map((failure) => labelled('不对的', joined(failureLines(failure))))
    )
  ]
}

const labelled = (label: string, content: readonly G.Phrasing[]): G.TableRow =>
  row('body', cell(strong(label)), cell(content))

function failureLines({texts, at, quote, fixed}: ManualFailure): readonly G.Phrasing[] {
  const place = at === null ? '' : `在 ${at} 里`
  const found = quote === null ? '' : `“${visible(quote)}”`
  const said =
    place === '' && found === '' ? [] : [strong(`${place}指出${found}${fixed === null ? '。' : '，改正为：'}`)]
  const mended = fixed === null ? [] : linesOf({file: null, text: fixed})
  return [...texts.flatMap(linesOf), ...said, ...mended]
}

/** The lines of a text that hold something, the name of its file first. */
const linesOf = ({file, text: whole}: ExampleText): readonly G.Phrasing[] => [
  ...(file === null ? [] : [strong(`${file}：`)]),
  ...whole
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => text(visible(line)))
]

const joined = (lines: readonly G.Phrasing[]): readonly G.Phrasing[] =>
  lines.flatMap((line, index): G.Phrasing[] => (index === 0 ? [line] : [{type: 'break'}, line]))

/** word/document.xml → its cells and lines, and the content controls (ECMA-376-1, 17.5.2) by their tags. */
import {attributeOf, readXml, type XmlAttributes} from '../../source/tables/xlsx/xml.js'
import type {Archive} from '../../source/tables/xlsx/zip.js'
import {bounds} from '../bounds.js'
import type {FormCell} from '../cells.js'
import {FileFault} from '../file-fault.js'

/** A content control. */
export interface Control {
  /** '' where a program lost it. */
  readonly tag: string
  /** Its title (w:alias). */
  readonly title: string
  readonly text: string
  /** Whether the program says that its text is only a prompt (w:showingPlcHdr). */
  readonly isPrompt: boolean
  readonly where: string
}

/** What a document holds. */
export interface DocumentParts {
  readonly controls: readonly Control[]
  /** Text that stands in no control. */
  readonly cells: readonly FormCell[]
  /** All text of the lines and cells, controls included. */
  readonly lines: readonly string[]
  /** Whether changes are tracked in it: deleted text is not read, inserted text is. */
  readonly hasChanges: boolean
}

interface OpenControl {
  tag: string
  title: string
  isPrompt: boolean
  text: string
  readonly where: string
}

interface OpenTable {
  readonly index: number
  row: number
  column: number
  span: number
  text: string
  all: string
}

/** What shows nothing, or shows again what stands elsewhere: deleted text, fields, the fallback of a drawing, 拼音. */
const skipped: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'instrText',
  'delText',
  'delInstrText'
])

const marks: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: '\ufffd'
}

/** What is counted. */
const structure: ReadonlySet<string> = new Set(['p', 'tc', 'tr', 'tbl', 'sdt'])

/** Read the text of a document. Throws `DataFault`, and `FileFault` for one that is no form by its size. */
export function documentParts(archive: Archive): DocumentParts {
  const controls: Control[] = []
  const cells: FormCell[] = []
  const lines: string[] = []
  const open: OpenControl[] = []
  const tables: OpenTable[] = []
  let count = 0
  let [tableCount, lineCount, skipping, inTabs, size] = [0, 0, 0, 0, 0]
  let [inText, inControlProperties, hasChanges] = [false, 0, false]
  let line = ''
  let whole = ''

  const tally = (parts: number, more: number): void => {
    count += parts
    size += more
    if (count > bounds.parts || size > bounds.text) {
      throw new FileFault('文档的内容多得不像一张申请表，没有读完。', '请用发下来的空白表填写。')
    }
  }
  const where = (): string => {
    const table = tables.at(-1)
    if (table === undefined) return `第${lineCount + 1}段`
    return `${table.index === 0 ? '' : `表${table.index + 1}`}第${table.row + 1}行第${table.column + 1}格`
  }
  const add = (text: string): void => {
    tally(0, text.length + 1)
    for (const control of open) control.text += text
    const isOutside = !open.some(isNamed)
    const table = tables.at(-1)
    if (table === undefined) {
      whole += text
      if (isOutside) line += text
      return
    }
    table.all += text
    if (isOutside) table.text += text
  }
  const endParagraph = (): void => {
    for (const control of open) control.text += '\n'
    const table = tables.at(-1)
    if (table !== undefined) {
      table.text += '\n'
      table.all += '\n'
      return
    }
    line.split('\t').forEach((text, column) => cells.push({table: -1, row: lineCount, column, text, where: where()}))
    lines.push(whole)
    lineCount++
    line = ''
    whole = ''
  }
  const endCell = (): void => {
    const table = tables.at(-1)
    if (table === undefined) return
    const {index, row, column, text} = table
    cells.push({table: index, row, column, text, where: where()})
    lines.push(table.all)
    table.column += table.span
  }
  const openElement = (name: string, attributes: XmlAttributes): void => {
    if (structure.has(name)) tally(1, 0)
    if (name === 'sdt') open.push({tag: '', title: '', isPrompt: false, text: '', where: where()})
    else if (name === 'sdtPr') inControlProperties++
    else if (name === 'tbl') tables.push({index: tableCount++, row: -1, column: 0, span: 1, text: '', all: ''})
    else if (name === 'tabs') inTabs++
    else if (name === 't') inText = true
    else if (Object.hasOwn(marks, name) && inTabs === 0) add(marks[name] ?? '')
    const control = inControlProperties > 0 ? open.at(-1) : undefined
    if (control !== undefined && name === 'tag') control.tag = value(attributes)
    if (control !== undefined && name === 'alias') control.title = value(attributes)
    if (control !== undefined && name === 'showingPlcHdr')
      control.isPrompt = !['0', 'false', 'off'].includes(value(attributes))
    const table = tables.at(-1)
    if (table === undefined) return
    if (name === 'tr') {
      table.row++
      table.column = 0
    } else if (name === 'tc') [table.text, table.all, table.span] = ['', '', 1]
    else if (name === 'gridSpan') table.span = Math.min(64, Math.max(1, Number(value(attributes)) || 1))
  }
  readXml(archive, 'word/document.xml', {
    open: (name, attributes) => {
      if (skipped.has(name)) skipping++
      if (['del', 'ins', 'moveFrom', 'moveTo'].includes(name)) hasChanges = true
      if (skipping === 0) openElement(name, attributes)
    },
    text: (text) => {
      if (inText && skipping === 0) add(text)
    },
    close: (name) => {
      if (skipped.has(name)) skipping--
      else if (skipping > 0) return
      else if (name === 't') inText = false
      else if (name === 'p') endParagraph()
      else if (name === 'tc') endCell()
      else if (name === 'tbl') tables.pop()
      else if (name === 'tabs') inTabs--
      else if (name === 'sdtPr') inControlProperties--
      else if (name === 'sdt') {
        const control = open.pop()
        if (control !== undefined && isNamed(control)) controls.push(control)
      }
    }
  })
  return {controls, cells, lines, hasChanges}
}

const isNamed = ({tag, title}: Pick<Control, 'tag' | 'title'>): boolean => tag !== '' || title !== ''

const value = (attributes: XmlAttributes): string =>
  attributeOf(attributes, Object.keys(attributes).find((key) => key === 'val' || key.endsWith(':val')) ?? 'val') ?? ''

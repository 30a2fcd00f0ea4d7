/** What a workbook consists of: its sheets, and where the parts are that they share. */
import {bounds} from '../bounds.js'
import {damaged, DataFault, tooLarge} from './data-fault.js'
import {attributeOf, isTrue, readXml} from './xml.js'
import type {Archive} from './zip.js'

/** A sheet of cells. */
export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  /** Part that holds its rows. */
  readonly part: string
}

/** A workbook. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** Part of 共享字符串; undefined in a workbook without texts. */
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
  /** Whether days are counted from 1904-01-01. */
  readonly isFrom1904: boolean
}

interface Relation {
  readonly id: string
  /** Last part of its type: `worksheet`. */
  readonly type: string
  readonly target: string
}

/** Find the parts of a workbook. Throws `DataFault`. */
export function workbookParts(archive: Archive): WorkbookParts {
  if (!archive.has('[Content_Types].xml')) throw foreign(archive)
  const main = relations(archive, '').find(({type}) => type === 'officeDocument')?.target
  if (main === undefined) throw foreign(archive)
  checkType(archive, main)
  const related = relations(archive, main)
  const ofType = (wanted: string) => related.find(({type}) => type === wanted)?.target
  const listed: {name: string; isHidden: boolean; id: string}[] = []
  let isFrom1904 = false
  readXml(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributeOf(attributes, 'date1904'))
      if (name !== 'sheet') return
      // Its prefix is the writer's choice.
      const key = Object.keys(attributes).find((one) => one.endsWith(':id')) ?? ''
      const state = attributeOf(attributes, 'state') ?? 'visible'
      const title = attributeOf(attributes, 'name') ?? ''
      listed.push({name: title, isHidden: state !== 'visible', id: attributeOf(attributes, key) ?? ''})
      if (listed.length > 1000) throw tooLarge('超过 1000 个工作表')
    }
  })
  const byId = new Map(related.map((relation) => [relation.id, relation]))
  const sheets = listed.flatMap(({name, isHidden, id}) => {
    const relation = byId.get(id)
    if (relation === undefined) throw damaged(`工作表“${name}”`)
    // Charts and macros may be sheets too; they hold no cells.
    return relation.type === 'worksheet' ? [{name, isHidden, part: relation.target}] : []
  })
  return {sheets, sharedStrings: ofType('sharedStrings'), styles: ofType('styles'), isFrom1904}
}

/** Relations of a part to others inside the archive. @param part '' for the archive itself */
function relations(archive: Archive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found: Relation[] = []
  if (!archive.has(name)) return found
  readXml(archive, name, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const target = attributeOf(attributes, 'Target') ?? ''
      const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//u, '')
      found.push({id: attributeOf(attributes, 'Id') ?? '', type, target: resolved(folder, target)})
      if (found.length > bounds.entries) throw tooLarge(name)
    }
  })
  return found
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const saveAs = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”。'

function checkType(archive: Archive, main: string): void {
  let type = ''
  readXml(archive, '[Content_Types].xml', {
    open: (name, attributes) => {
      const part = attributeOf(attributes, 'PartName')?.replace(/^\//u, '')
      if (name === 'Override' && part?.toLowerCase() === main.toLowerCase()) {
        type = attributeOf(attributes, 'ContentType') ?? ''
      }
      if (name === 'Default' && type === '' && main.endsWith(`.${attributeOf(attributes, 'Extension') ?? '/'}`)) {
        type = attributeOf(attributes, 'ContentType') ?? ''
      }
    }
  })
  if (type.includes('sheet.binary')) throw new DataFault('data-file', '这是二进制工作簿（.xlsb），不能读取。', saveAs)
  if (type.includes('macroEnabled')) throw new DataFault('data-file', '这是带宏的工作簿（.xlsm），不能读取。', saveAs)
  if (!type.includes('spreadsheetml.')) {
    throw new DataFault('data-file', '这个文件不是 Excel 工作簿。', '请检查文件是否选错，或者扩展名是否写错。')
  }
}

/** A zip that is no Office file. */
function foreign(archive: Archive): DataFault {
  const what = archive.has('content.xml') && archive.has('mimetype') ? 'OpenDocument 文件（.ods）' : '普通的压缩包'
  return new DataFault('data-file', `这是${what}，不是 Excel 工作簿。`, saveAs)
}

/** A folder of filled forms in three formats, with faults planted in some of them: what must be told is known. */
import {strToU8, unzipSync, zipSync} from 'fflate'
import type {FormSchema} from '../../src/forms/schema.js'
import {opinionAnswers, soundAnswers} from './answers.js'
import {blankForm, formSchemas} from './blank-forms.js'
import {type Answers, fillDocx, fillPdf, fillXlsx} from './fill.js'

/** A fault that must be told: the file, the label of the field, and what the message says. */
export interface Planted {
  readonly path: string
  readonly field: string | null
  readonly says: string
}

/** A folder as it is sent in. */
export interface Folder {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly planted: readonly Planted[]
}

const formats = ['docx', 'xlsx', 'pdf'] as const
type Format = (typeof formats)[number]

/** Faults of values: what is filled in instead, the field that is named, and what is said of it. */
const wrongAnswers: readonly (readonly [Answers, string, string])[] = [
  [{通讯地址: ''}, '通讯地址', '没有填写'],
  [{负责人: ''}, '负责人', '没有填写'],
  [{联系人: ''}, '联系人', '没有填写'],
  [{试点方案要点: ''}, '试点方案要点', '没有填写'],
  [{邮编: '45000'}, '邮编', '6 位数字'],
  [{联系人电话: '转8'}, '联系人电话', '不是电话号码'],
  [{负责人邮件: 'zzjy.example.cn'}, '负责人邮件', '不是电子邮件地址'],
  [{试点方案要点: '字'.repeat(1001)}, '试点方案要点', '有 1001 字，不能超过 1000 字'],
  [{联系人电话: '', 联系人邮件: ''}, '联系人电话、联系人邮件', '都没有填写'],
  [{负责人传真: '无'}, '负责人传真', '不是电话号码'],
  [{日期: '2012年2月30日'}, '省级教育行政部门审核意见日期', '不是一个日期']
]

/** Faults of files: what is made of a sound one, and what is said of it. */
const wrongFiles: readonly (readonly [string, Format, (bytes: Uint8Array) => Uint8Array, string])[] = [
  ['改名.pdf', 'docx', (bytes) => bytes, '扩展名是 .pdf，但内容是 Word 文档'],
  ['改名.docx', 'xlsx', (bytes) => bytes, '扩展名是 .docx，但内容是工作簿'],
  ['截断.docx', 'docx', (bytes) => bytes.subarray(0, 3000), '损坏或不完整'],
  ['截断.xlsx', 'xlsx', (bytes) => bytes.subarray(0, 3000), '损坏或不完整'],
  ['截断.pdf', 'pdf', (bytes) => bytes.subarray(0, 9000), '损坏或不完整'],
  ['带宏.docx', 'docx', (bytes) => zipSync({...unzipSync(bytes), 'word/vbaProject.bin': strToU8('x')}), '带宏的文档'],
  ['网页.doc', 'docx', () => strToU8('<html><table>申请表</table></html>'), '网页（HTML）']
]

/** How many faults a folder has at least, whatever its size: all of values in all formats, and all of files. */
export const plantedCount = wrongAnswers.length * formats.length + wrongFiles.length

/** Make a folder. @param size files in it @param units names to apply, as many as there are sound and planted forms */
export async function plantedFolder(size: number, unitOf: (index: number) => string): Promise<Folder> {
  const schemas = formSchemas()
  const blanks = new Map<string, Uint8Array>()
  const files = new Map<string, Uint8Array>()
  const planted: Planted[] = []
  const make = async (schema: FormSchema, format: Format, own: Answers): Promise<Uint8Array> => {
    const key = `${schema.id}.${format}`
    const blank = blanks.get(key) ?? (await blankForm(schema, format))
    blanks.set(key, blank)
    const filled = Object.fromEntries(Object.entries(own).filter(([, text]) => text !== ''))
    if (format === 'docx') return fillDocx(blank, schema.id, filled)
    return format === 'xlsx' ? fillXlsx(blank, filled) : fillPdf(blank, schema.id, filled)
  }
  const [region] = schemas
  if (region === undefined) throw new Error('no form')
  let index = 0
  const answersFor = (schema: FormSchema): Answers => ({
    ...soundAnswers,
    ...opinionAnswers(schema),
    单位名称: unitOf(index++)
  })
  for (const [wrong, field, says] of wrongAnswers) {
    for (const format of formats) {
      const {日期: day, ...answers} = wrong
      const own = {
        ...answersFor(region),
        ...answers,
        ...(day === undefined ? {} : {省级教育行政部门审核意见_日期: day})
      }
      const path = `河南省/${String(index).padStart(3, '0')}.${format}`
      files.set(path, await make(region, format, own))
      planted.push({path, field, says})
    }
  }
  for (const [name, format, change, says] of wrongFiles) {
    const path = `退回/${name}`
    files.set(path, change(await make(region, format, answersFor(region))))
    planted.push({path, field: null, says})
  }
  while (files.size < size) {
    const schema = schemas[index % schemas.length] ?? region
    const format = formats[index % formats.length] ?? 'docx'
    const folder = schema.id === 'school' ? '职业院校' : '其他'
    files.set(`${folder}/${String(index).padStart(3, '0')}.${format}`, await make(schema, format, answersFor(schema)))
  }
  return {files, planted}
}

/** What a returned file really is, whatever its name says: renamed files are sent back by what they are. */
import {zipEntries} from '../source/tables/xlsx/zip-entries.js'
import {bounds} from './bounds.js'
import {FileFault} from './file-fault.js'

/** Kinds of files in which forms come back. */
export type FileKind = 'docx' | 'pdf' | 'xlsx'

const kindNames: Readonly<Record<FileKind, string>> = {docx: 'Word 文档（.docx）', pdf: 'PDF', xlsx: '工作簿（.xlsx）'}

/** Extensions that the three kinds may have. */
const extensions: ReadonlyMap<string, FileKind> = new Map([
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['xlsx', 'xlsx']
])

const send = '请交填好的申请表：.docx、.xlsx，或可填写的 .pdf。'

/** How to read a file. Throws `FileFault` for what is no form, and `DataFault` for a zip that is not sound. */
export function fileKind(path: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileFault('文件是空的（0 字节）。', '请重新发送。')
  if (bytes.length > bounds.file) {
    const size = Math.ceil(bytes.length / 1_000_000)
    throw new FileFault(`文件有 ${size} MB，超过 ${bounds.file / 1_000_000} MB。`, '请去掉表里的图片和附件再保存。')
  }
  const extension = (/\.([^./]+)$/u.exec(path)?.[1] ?? '').toLowerCase()
  const named = extensions.get(extension)
  const {kind, what} = contentOf(bytes)
  if (kind === undefined) {
    const isBelied = promising.has(extension) && !what.endsWith(`（.${extension}）`)
    throw new FileFault(`${isBelied ? `扩展名是 .${extension}，但内容` : '这'}是${spaced(what)}，不能读取。`, send)
  }
  if (kind === named) return kind
  throw new FileFault(
    `扩展名是 .${extension}，但内容是${spaced(kindNames[kind])}。`,
    `请把扩展名改为 .${kind}，核对后重新发送。`
  )
}

/** Extensions of what may be a form. */
const promising: ReadonlySet<string> = new Set([...extensions.keys(), 'doc', 'xls'])

/** Letters stand apart from 汉字 in a sentence. */
const spaced = (what: string): string => (/^[A-Za-z]/u.test(what) ? ` ${what}` : what)

interface Content {
  readonly kind?: FileKind
  /** What it is instead. */
  readonly what: string
}

/** Beginnings of files, as Latin-1. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/u, 'RTF 文档'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|body|div|style|\?xml|xml)/iu, '网页（HTML）或 XML'],
  [/^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM)/u, '图片'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/u, '压缩包'],
  [/^MZ|^\x7fELF/u, '程序']
]

function contentOf(bytes: Uint8Array): Content {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK')) return zipContent(bytes)
  if (start.startsWith('\xd0\xcf\x11\xe0')) return {what: compoundName(bytes)}
  if (/^[\s\S]{0,1000}%PDF-/u.test(start) && !/^\s*[<{]/u.test(start)) return {kind: 'pdf', what: ''}
  const known = beginnings.find(([pattern]) => pattern.test(start))
  if (known !== undefined) return {what: known[1]}
  return {what: /[\0-\x08]/u.test(start) ? '不认识的文件' : '纯文本'}
}

/** Names in the directory of a compound file are UTF-16 at even offsets. */
function compoundName(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (text.includes('EncryptedPackage')) return '设了打开密码的文档'
  if (text.includes('WordDocument')) return '旧格式的 Word 文档（.doc）'
  if (text.includes('Workbook') || text.includes('\0Book')) return '旧格式的工作簿（.xls）'
  return '旧格式的 Office 或 WPS 文件'
}

function zipContent(bytes: Uint8Array): Content {
  const names = new Set(zipEntries(bytes).map(({name}) => name.toLowerCase()))
  const some = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name))
  if (some(/(?:^|\/)vbaproject\.bin$|(?:^|\/)macrosheets\//u)) return {what: '带宏的文档'}
  if (some(/\/activex\//u)) return {what: '带 ActiveX 控件的文档'}
  if (some(/(?:^|\/)embeddings\//u)) return {what: '嵌有其他文件（OLE 对象）的文档'}
  if (names.has('word/document.xml')) return {kind: 'docx', what: ''}
  if (names.has('xl/workbook.xml')) return {kind: 'xlsx', what: ''}
  if (names.has('ppt/presentation.xml')) return {what: '演示文稿（.pptx）'}
  if (names.has('mimetype') && names.has('content.xml')) return {what: 'OpenDocument 文件'}
  return {what: '压缩包（.zip）'}
}

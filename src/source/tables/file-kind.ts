/** What a data file really is, whatever its name says: spreadsheets are renamed as often as they are saved. */
import {type Diagnostic, diagnostic} from '../../diagnostics/diagnostic.js'

/** How a data file is read. */
export type TableKind = 'text' | 'workbook' | 'yaml'

const extensions: ReadonlyMap<string, TableKind> = new Map([
  ['csv', 'text'],
  ['tsv', 'text'],
  ['txt', 'text'],
  ['xlsx', 'workbook'],
  ['yaml', 'yaml'],
  ['yml', 'yaml']
])

/** Files that people put beside the data and that are not read, by extension. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['xls', '旧格式的 Excel 工作簿'],
  ['et', 'WPS 表格的专用格式'],
  ['ods', 'OpenDocument 表格'],
  ['xlsm', '带宏的工作簿'],
  ['xlsb', '二进制工作簿'],
  ['numbers', 'Numbers 表格'],
  ['doc', 'Word 文档'],
  ['docx', 'Word 文档'],
  ['pdf', 'PDF']
])

const saveAsXlsx = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”。'

const extensionOf = (path: string): string => (/\.([^./]+)$/u.exec(path)?.[1] ?? '').toLowerCase()

/** How to read a file, or `data-file`: what it is instead and what to save it as. */
export function kindOf(path: string, bytes: Uint8Array): TableKind | Diagnostic {
  const extension = extensionOf(path)
  const kind = extensions.get(extension)
  const what = foreign.get(extension)
  const refused = (message: string, hint: string) => diagnostic('data-file', {path}, message, hint)
  if (kind === undefined) {
    return what === undefined
      ? refused('不是能读取的数据文件。', '数据文件应是 .csv、.xlsx 或 .yaml。')
      : refused(`这是${what}，不能读取。`, saveAsXlsx)
  }
  if (bytes.length === 0) return refused('文件是空的（0 字节）。', '请填写内容，或删去这个文件。')
  const content = contentOf(bytes)
  const named = kind === 'workbook' ? `扩展名是 .xlsx，但` : `扩展名是 .${extension}，但`
  if (content === 'encrypted')
    return refused('工作簿设了打开密码，不能读取。', '请去掉密码（文件—信息—保护工作簿）再保存。')
  if (content === 'compound') return refused(`${named}内容是旧格式的工作簿（.xls 或 .et）。`, saveAsXlsx)
  if (content === 'pdf') return refused(`${named}内容是 PDF。`, '请找到原来的电子表格，另存为 .xlsx。')
  if (kind === 'workbook' && content === 'html')
    return refused('扩展名是 .xlsx，但内容是网页（HTML）或 XML。', saveAsXlsx)
  if (kind === 'workbook' && content !== 'zip') {
    return refused('扩展名是 .xlsx，但内容不是工作簿。', '如果是文本，请把扩展名改为 .csv；否则请重新另存为 .xlsx。')
  }
  if (kind !== 'workbook' && content === 'zip')
    return refused(`${named}内容是工作簿（.xlsx）。`, '请把扩展名改为 .xlsx。')
  if (kind === 'text' && content === 'html') return refused(`${named}内容是网页（HTML）或 XML。`, saveAsXlsx)
  return kind
}

type Content = 'zip' | 'compound' | 'encrypted' | 'html' | 'pdf' | 'other'

function contentOf(bytes: Uint8Array): Content {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b && third !== undefined && third < 9) return 'zip'
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    // Names in the folder of a compound file are UTF-16 at even offsets.
    const isEncrypted = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    return isEncrypted ? 'encrypted' : 'compound'
  }
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^(?:ï»¿)?\s*/u, '')
    .toLowerCase()
  if (start.startsWith('%pdf')) return 'pdf'
  return /^<(?:!doctype|html|table|head|meta|\?xml|div|style)/u.test(start) ? 'html' : 'other'
}

/** The parts of a DOCX that are read, and nothing that could fill a machine. */
import {unzipSync} from 'fflate'
import {AuditError} from '../audit-error.js'
import {bounds} from '../bounds.js'

/** Parts that say how a document is set. */
const wanted = /^word\/(?:document|styles|settings|numbering|(?:header|footer)\d*)\.xml$/u
/** Text and markup hardly ever shrink to less than this part. */
const tightest = 1 / 250

/** Named parts as text. Throws `AuditError` for what is no DOCX, is encrypted, damaged or a bomb. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new AuditError('文件已加密，或者是旧格式的 .doc。', '请去掉密码，另存为 .docx，再核对。')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new AuditError('文件不是 DOCX（不是压缩包）。', '请检查文件是否选错，或者扩展名是否写错。')
  }
  let total = 0
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unzipSync(bytes, {
      filter: ({name, size, originalSize}) => {
        total += originalSize
        const tight = originalSize > 1_000_000 && size < originalSize * tightest
        if (tight || originalSize > bounds.part || total > 4 * bounds.part) throw tooLarge()
        return wanted.test(name)
      }
    })
  } catch (error) {
    if (error instanceof AuditError) throw error
    throw damaged()
  }
  const parts = new Map(
    Object.entries(files).map(([name, content]) => [name, new TextDecoder('utf-8').decode(content)] as const)
  )
  if (!parts.has('word/document.xml'))
    throw new AuditError('压缩包里没有 Word 正文（word/document.xml）。', '请确认它是 .docx 文件。')
  return parts
}

const tooLarge = (): AuditError =>
  new AuditError('文件解压以后大得不像一份公文，没有打开。', '请确认文件来源可靠，或重新另存为 .docx。')

/** Whatever a library says of a broken file. */
export const damaged = (): AuditError =>
  new AuditError('DOCX 已损坏或不完整，读不出来。', '请用 Word 或 WPS 打开后另存为 .docx，再核对。')

/** What a PDF would unpack to: every stream that a reader of fields and texts may inflate is inflated here first, counted. */
import {Inflate} from 'fflate'
import {bounds} from '../bounds.js'
import {FileFault} from '../file-fault.js'

const step = 4096

/** Refuse a PDF that would fill a machine, or that nobody can look into before. Throws `FileFault`. */
export function refuseBombs(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u.test(text)) {
    throw new FileFault('PDF 已加密，或者设了权限限制。', '请去掉密码和限制再发送。')
  }
  const begin = />>\s{0,4}stream\r?\n/gu
  let total = 0
  for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
    const from = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 2000), match.index)
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')))
    // Pictures are not looked at.
    if (/\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary)?.[1] ?? ''
    if (/LZW/u.test(filters) || (filters.match(/\//gu) ?? []).length > 1) throw unusual()
    if (!/Fl(?:ate)?/u.test(filters)) continue
    const end = text.indexOf('endstream', from)
    total += sizeOf(bytes.subarray(from, end === -1 ? undefined : end), bounds.objects - total)
    if (total > bounds.objects) throw tooLarge()
  }
}

/** Bytes after inflation, at most a little more than asked for; what is not deflated counts as far as it goes. */
function sizeOf(packed: Uint8Array, most: number): number {
  const size = {sum: 0}
  try {
    const inflater = new Inflate((piece) => void (size.sum += piece.length))
    // Two bytes in front are those of zlib.
    for (let at = 2; at < packed.length && size.sum <= most; at += step) inflater.push(packed.subarray(at, at + step))
  } catch {
    return size.sum
  }
  return size.sum
}

const tooLarge = (): FileFault =>
  new FileFault('PDF 解开以后大得不像一张申请表，没有打开。', '请用发下来的空白表填写。')
const unusual = (): FileFault =>
  new FileFault('PDF 用了不常见的压缩方法，没有打开。', '请用发下来的可填写的 PDF 填写并保存，或改交 .docx、.xlsx。')

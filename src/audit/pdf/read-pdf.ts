/** PDF → measured pages. */
import {AuditError} from '../audit-error.js'
import {bounds} from '../bounds.js'
import type {Box, Glyph, MeasuredDocument, Rule} from '../measured.js'
import {inkFinder} from './ink.js'
import {loadPdfLibrary, type PdfFile, type PdfPage} from './library.js'
import {ascentsOf, linesOf} from './lines.js'
import type {Matrix} from './matrix.js'
import {joinedRules} from './path-rules.js'
import {playPage} from './play.js'

const mmOfPoint = 25.4 / 72

/** Read a PDF. Throws `AuditError` for what is none, is damaged, encrypted or beyond all bounds. */
export async function readPdf(bytes: Uint8Array): Promise<MeasuredDocument> {
  // What stands in front of a file must not be more than mail programs put there.
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (!start.includes('%PDF-')) throw notPdf()
  const library = await loadPdfLibrary()
  const names = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name]))
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    // Outlines are handed out only to those who draw them themselves.
    disableFontFace: true,
    // Pictures are measured, not decoded further than that.
    maxImageSize: 50_000_000,
    enableXfa: false
  })
  try {
    const file = await task.promise.catch((error: unknown) => {
      throw unreadable(error)
    })
    return await measure(file, names)
  } finally {
    await task.destroy()
  }
}

async function measure(file: PdfFile, names: ReadonlyMap<number, string>): Promise<MeasuredDocument> {
  if (file.numPages > bounds.pages) {
    throw new AuditError(`这份 PDF 有 ${file.numPages} 页，超过 ${bounds.pages} 页。`, '请拆成几份再核对。')
  }
  const started = performance.now()
  const pages: {width: number; height: number; glyphs: Glyph[]; rules: Omit<Rule, 'page'>[]; images: Box[]}[] = []
  let marks = 0
  let current: PdfPage | undefined
  const ink = inkFinder(() => current?.commonObjs ?? {has: () => false, get: () => undefined})
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number).catch((error: unknown) => {
      throw unreadable(error)
    })
    current = page
    const {width, height, toSheet} = sheetOf(page)
    const {glyphs, rules, images} = await playPage(page, names, toSheet, ink).catch((error: unknown) => {
      throw unreadable(error)
    })
    marks += glyphs.length + rules.length
    if (marks > bounds.marks || performance.now() - started > bounds.time) {
      throw new AuditError(
        '这份 PDF 的内容多得不像一份公文，没有读完。',
        '请确认它是不是要核对的文件，或拆成几份再核对。'
      )
    }
    pages.push({width, height, glyphs, rules: joinedRules(rules), images})
    page.cleanup()
  }
  const ascents = ascentsOf(pages.map(({glyphs}) => glyphs))
  return {
    pages: pages.map(({width, height, glyphs, rules, images}, page) => ({
      width,
      height,
      lines: linesOf(page, glyphs, ascents),
      rules: rules.map((rule) => ({...rule, page})),
      images
    })),
    outlines: pages.some(({glyphs}) => glyphs.some((glyph) => glyph.ink !== undefined))
  }
}

/** Size of the upright sheet, and the way from the page's space onto it. */
function sheetOf({view, rotate, userUnit = 1}: PdfPage): {width: number; height: number; toSheet: Matrix} {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view
  const k = mmOfPoint * userUnit
  const [width, height] = [(x2 - x1) * k, (y2 - y1) * k]
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return {width: height, height: width, toSheet: [0, k, k, 0, -y1 * k, -x1 * k]}
    case 180:
      return {width, height, toSheet: [-k, 0, 0, k, x2 * k, -y1 * k]}
    case 270:
      return {width: height, height: width, toSheet: [0, -k, -k, 0, y2 * k, x2 * k]}
    default:
      return {width, height, toSheet: [k, 0, 0, -k, -x1 * k, y2 * k]}
  }
}

const notPdf = (): AuditError =>
  new AuditError('文件不是 PDF（开头没有 `%PDF-`）。', '请检查文件是否选错，或者扩展名是否写错。')

function unreadable(error: unknown): AuditError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new AuditError('PDF 已加密，打开它需要密码。', '请先去掉密码，再核对。')
  if (error instanceof AuditError) return error
  return new AuditError('PDF 已损坏或不完整，读不出来。', '请重新生成或重新下载这份文件，再核对。')
}

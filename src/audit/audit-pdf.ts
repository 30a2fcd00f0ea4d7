/** The audit of a PDF. */
import {AuditError} from './audit-error.js'
import {judgePages} from './judge.js'
import {readPdf} from './pdf/read-pdf.js'
import {readElements} from './recognise/read-elements.js'
import type {Format} from './recognise/reading.js'
import {type AuditReport, reportOf} from './report.js'

/** 版式 in Chinese. */
export const formatNames: Readonly<Record<Format, string>> = {
  standard: '文件格式',
  letter: '信函格式',
  order: '命令（令）格式',
  minutes: '纪要格式',
  none: '无版头'
}

/** What no file shows. */
export const generalLimits: readonly string[] = [
  '纸张质量、印刷、装订（第 4、6 章）和印章真伪不在文件里，没有核对。',
  '行文关系、机关名称是否规范、内容是否准确不属于版面，没有核对。'
]

/** Measure and judge a PDF. Throws `AuditError` when it cannot be read. */
export async function auditPdf(bytes: Uint8Array): Promise<AuditReport> {
  const document = await readPdf(bytes)
  if (!document.pages.some(({lines}) => lines.some(({text}) => /\p{Script=Han}/u.test(text)))) {
    throw new AuditError(
      'PDF 里没有读得出的汉字：可能是扫描件，也可能没有嵌入字体。',
      '请用原来的电子文件重新生成 PDF，并嵌入字体，再核对。'
    )
  }
  const reading = readElements(document)
  const scanned = document.pages.some(({lines, images}) => lines.length === 0 && images.length > 0)
  return reportOf({
    kind: 'pdf',
    format: formatNames[reading.format],
    pageCount: document.pages.length,
    findings: judgePages(reading),
    limits: [
      ...(reading.draft === undefined
        ? []
        : [`这是${reading.draft.text}，还没有印发；“${reading.draft.text}”几个字没有核对。`]),
      ...(scanned ? ['有的页面只有图片（像是扫描件），图片里的字没有核对。'] : []),
      ...(document.outlines ? [] : ['文件没有嵌入字形，字的上下缘按字框推算，标志位置只能估计到 3 毫米。']),
      ...generalLimits
    ],
    document
  })
}

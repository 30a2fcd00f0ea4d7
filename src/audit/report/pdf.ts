/** The report as a PDF to print and to file. It is no 公文: pdfmake lays it out, with the faces that the caller opens. */
import pdfmake from 'pdfmake'
import type {Content, TableCell, TDocumentDefinitions} from 'pdfmake/interfaces.js'
import {drawnPage, drawnStyle} from './drawn-page.js'
import {columnHeads, type NamedReport, partsOf, reportBasis, type ReportRow, reportTitle} from './parts.js'

/** A face of the report. */
export interface ReportFace {
  /** Absolute path of its file. */
  readonly path: string
  /** Its PostScript name where the file is a collection; else undefined. */
  readonly inCollection: string | undefined
  /** Height of a line in em as the file declares it; by it the library spaces lines. */
  readonly declaredHeight: number
  /** Whether it has a glyph for a code point. */
  has(cp: number): boolean
}

/** The faces of the report: 宋体 for what was found, 黑体 for headings. */
export interface ReportFaces {
  readonly songti: ReportFace
  readonly heiti: ReportFace
}

/** Two drawn pages stand beside each other: points. */
const drawnWidth = 240
const margin = 56
/** Pitch of lines in em. */
const pitch = 1.4
/** Widths of the columns in points: 编号, 条款, 名称, 应为, 实测, 判定, 强度. */
const widths = [24, 58, 62, '*', '*', 40, 28]

/**
 * The PDF of some reports. Equal reports and faces give equal bytes.
 * @throws Error when a font file cannot be read
 */
export async function pdfReport(reports: readonly NamedReport[], faces: ReportFaces): Promise<Uint8Array> {
  const files = new Set(Object.values(faces).map(({path}) => path))
  pdfmake.setFonts({songti: {normal: source(faces.songti)}, heiti: {normal: source(faces.heiti)}})
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.has(path))
  const print = printable(faces.songti)
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: margin,
    language: 'zh-CN',
    // The clock has no part in it.
    info: {title: reportTitle, creationDate: new Date(Date.UTC(1980, 0, 1))},
    defaultStyle: {font: 'songti', fontSize: 9, lineHeight: spacing(faces.songti)},
    styles: {
      title: {
        font: 'heiti',
        fontSize: 18,
        lineHeight: spacing(faces.heiti),
        alignment: 'center',
        margin: [0, 0, 0, 12]
      },
      file: {font: 'heiti', fontSize: 13, lineHeight: spacing(faces.heiti), margin: [0, 12, 0, 6]},
      heading: {font: 'heiti', fontSize: 10.5, lineHeight: spacing(faces.heiti), margin: [0, 10, 0, 4]},
      head: {font: 'heiti', lineHeight: spacing(faces.heiti), fillColor: '#f0f0f0'},
      caption: {alignment: 'center', margin: [0, 2, 0, 10]}
    },
    footer: (page, pages) => ({text: `第 ${page} 页，共 ${pages} 页`, alignment: 'center', margin: [0, 16, 0, 0]}),
    content: [{text: reportTitle, style: 'title'}, reportBasis, ...reports.flatMap((report) => section(report, print))]
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/** What makes the pitch of what a face declares. */
const spacing = ({declaredHeight}: ReportFace): number => (declaredHeight > 0 ? pitch / declaredHeight : pitch)

/** The types of the library do not know that a face of a collection is a pair. */
const source = ({path, inCollection}: ReportFace): string =>
  inCollection === undefined ? path : ([path, inCollection] as unknown as string)

/** Signs for which Chinese faces have another. */
const plainer: ReadonlyMap<string, string> = new Map([['−', '-']])

/** Text with 〓, the mark of a missing type, for what the face does not have. */
const printable =
  (face: ReportFace) =>
  (text: string): string =>
    Array.from(text, (character) =>
      face.has(character.codePointAt(0) ?? 0) ? character : (plainer.get(character) ?? '〓')
    ).join('')

type Print = ReturnType<typeof printable>

function section({name, report}: NamedReport, print: Print): Content[] {
  const {summary, deviations, others, pages} = partsOf(report)
  const drawn = pages.flatMap(({index, label, marks}): Content[] => {
    const page = report.document?.pages[index]
    if (page === undefined) return []
    const svg = print(drawnPage(page, marks, label)).replace('>', `><style>${drawnStyle}</style>`)
    return [
      {
        unbreakable: true,
        stack: [
          {svg, width: drawnWidth},
          {text: label, style: 'caption'}
        ]
      }
    ]
  })
  return [
    {text: print(name), style: 'file'},
    print(summary),
    ...table('不符合之处', deviations, print),
    ...(drawn.length === 0 ? [] : [{text: '各页', style: 'heading'}]),
    ...inPairs(drawn).map((columns): Content => ({columns, columnGap: 2})),
    ...table('其余各项', others, print),
    {text: '没有核对的', style: 'heading'},
    {ul: report.limits.map(print)}
  ]
}

const inPairs = (drawn: readonly Content[]): Content[][] =>
  drawn.flatMap((one, index) => (index % 2 === 0 ? [[one, ...drawn.slice(index + 1, index + 2)]] : []))

function table(caption: string, rows: readonly ReportRow[], print: Print): Content[] {
  if (rows.length === 0) return []
  const head = columnHeads.map((text): TableCell => ({text, style: 'head'}))
  const body = [head, ...rows.map(({cells}): TableCell[] => cells.map(print))]
  return [{text: caption, style: 'heading'}, {table: {headerRows: 1, dontBreakRows: true, widths, body}}]
}

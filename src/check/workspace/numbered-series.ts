/** 文号 of one 机关代字 and one year. */
import type {DocumentView} from '../view.js'

/** The documents of a series, by their 顺序号. */
export interface NumberedSeries {
  readonly agencyCode: string
  readonly year: number
  readonly documents: readonly DocumentView[]
}

const sequenceOf = ({meta}: DocumentView): number => meta.documentNumber?.sequence ?? 0

/** Every series of a workspace. */
export function numberedSeries(documents: readonly DocumentView[]): readonly NumberedSeries[] {
  const series = new Map<string, {agencyCode: string; year: number; documents: DocumentView[]}>()
  for (const document of documents) {
    const number = document.meta.documentNumber
    if (number === null) continue
    const {agencyCode, year} = number
    const own = series.get(`${agencyCode}〔${year}〕`)
    if (own === undefined) series.set(`${agencyCode}〔${year}〕`, {agencyCode, year, documents: [document]})
    else own.documents.push(document)
  }
  return [...series.values()].map((one) => ({
    ...one,
    documents: one.documents.toSorted((left, right) => sequenceOf(left) - sequenceOf(right))
  }))
}

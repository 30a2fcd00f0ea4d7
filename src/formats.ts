/**
 * Formats that a document can be published in, in the order in which they are offered. XLSX and CSV are open data: only
 * documents with lists have them.
 */
export const formats = ['pdf', 'docx', 'html', 'xlsx', 'csv'] as const
/** A publication format. */
export type Format = (typeof formats)[number]

/** Formats of papers for those who prepare documents, in the order in which they are offered. */
export const paperFormats = ['pdf', 'docx', 'html'] as const

/** One of them. */
export type PaperFormat = (typeof paperFormats)[number]

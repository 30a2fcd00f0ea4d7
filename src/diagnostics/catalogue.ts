/** How much a finding weighs: 规定 → error, 一般/推荐 → warning, 实务 → note. An error stops its document, never the others. */
export type Severity = 'error' | 'warning' | 'note'

/** One row of the catalogue: how much the finding weighs and which rule it rests on. */
export interface CatalogueEntry {
  readonly severity: Severity
  readonly source?: string
}

/**
 * Every message id of yinfa in one list. An id is a kebab-case noun of what must hold, stable for ever:
 * people write it into configuration and search for it.
 */
export const catalogue = {
  'file-found': {severity: 'error'},
  'file-readable': {severity: 'error'},
  'file-encoding': {severity: 'error'},
  'merge-resolved': {severity: 'error'},
  'front-matter-present': {severity: 'error'},
  'front-matter-fence': {severity: 'error'},
  'front-matter-engine': {severity: 'error'},
  'front-matter-syntax': {severity: 'error'},
  'front-matter-key': {severity: 'error'},
  'front-matter-value': {severity: 'error'},
  'full-width-syntax': {severity: 'error'},
  'workspace-config': {severity: 'error'},
  'issuer-known': {severity: 'error'},
  'agency-code-known': {severity: 'error'},
  'document-number-form': {severity: 'error', source: 'GB/T 9704—2012 7.2.5'},
  'document-number-unique': {severity: 'error', source: '党政机关公文处理工作条例 第九条'},
  'document-date-form': {severity: 'error', source: 'GB/T 9704—2012 7.3.5.4'},
  'document-date-digits': {severity: 'warning', source: 'GB/T 9704—2012 7.3.5.4'},
  'print-date-order': {severity: 'error', source: '党政机关公文处理工作条例 第九条'},
  'attachment-name': {severity: 'error', source: 'GB/T 9704—2012 7.3.4'},
  'document-kind-unclassified': {severity: 'error', source: 'GB/T 9704—2012 7.2.2'},
  'template-syntax': {severity: 'error'},
  'template-name': {severity: 'error'},
  'template-helper': {severity: 'error'},
  'template-partial': {severity: 'error'},
  'template-value': {severity: 'error'},
  'template-bounds': {severity: 'error'},
  'markdown-bounds': {severity: 'error'},
  'typed-fact': {severity: 'error'},
  'body-markup': {severity: 'warning'},
  'body-indent': {severity: 'note'},
  'body-image': {severity: 'error'},
  'figure-file': {severity: 'error'},
  'figure-text': {severity: 'error'},
  'seal-picture': {severity: 'error', source: 'GB/T 9704—2012 7.3.5.1'},
  'body-footnote': {severity: 'error'},
  'table-merge': {severity: 'error'},
  'table-option': {severity: 'error'},
  'link-target': {severity: 'error'},
  'signatory-present': {severity: 'error', source: 'GB/T 9704—2012 7.2.6，党政机关公文处理工作条例 第九条'},
  'signatory-direction': {severity: 'warning', source: 'GB/T 9704—2012 7.2.6'},
  'joint-signature': {severity: 'error', source: 'GB/T 9704—2012 7.3.5.1'},
  'joint-mark-size': {severity: 'note', source: 'GB/T 9704—2012 7.2.4'},
  'mark-issuer': {severity: 'error', source: 'GB/T 9704—2012 7.2.4'},
  'order-number': {severity: 'error', source: 'GB/T 9704—2012 10.2'},
  'order-element': {severity: 'warning', source: 'GB/T 9704—2012 10.2'},
  'minutes-attendance': {severity: 'warning', source: 'GB/T 9704—2012 10.3'},
  'recipients-first-page': {severity: 'note', source: 'GB/T 9704—2012 7.3.2'},
  'imprint-room': {severity: 'error', source: 'GB/T 9704—2012 7.4.1'},
  'imprint-letter': {severity: 'warning', source: 'GB/T 9704—2012 10.1'},
  'heading-level': {severity: 'warning', source: 'GB/T 9704—2012 7.3.3'},
  'table-columns': {severity: 'warning'},
  'table-room': {severity: 'error'},
  'element-once': {severity: 'warning'},
  'body-present': {severity: 'error', source: 'GB/T 9704—2012 7.3.3'},
  'attachment-title': {severity: 'error', source: 'GB/T 9704—2012 7.3.7'},
  'attachment-order': {severity: 'error', source: 'GB/T 9704—2012 7.3.7'},
  'attachment-pending': {severity: 'note'},
  'attachment-file': {severity: 'error'},
  'enclosure-title': {severity: 'error'},
  'title-shape': {severity: 'warning', source: 'GB/T 9704—2012 7.3.1'},
  'data-file': {severity: 'error'},
  'data-bounds': {severity: 'error'},
  'data-header': {severity: 'error'},
  'data-row': {severity: 'error'},
  'data-cell': {severity: 'error'},
  'data-character': {severity: 'error'},
  'data-radical': {severity: 'warning'},
  'data-rounded': {severity: 'warning'},
  'data-hidden': {severity: 'warning'},
  'data-subtotal': {severity: 'warning'},
  'glyph-available': {severity: 'error'},
  'character-printable': {severity: 'error'},
  'font-usable': {severity: 'error'},
  'output-writable': {severity: 'error'},
  'output-name': {severity: 'error'},
  'output-current': {severity: 'warning'},
  'output-unedited': {severity: 'warning'},
  'task-unit': {severity: 'warning'},
  'department-known': {severity: 'error'},
  'internal-fault': {severity: 'error'}
} as const satisfies Record<string, CatalogueEntry>

/** An id of the catalogue. */
export type DiagnosticId = keyof typeof catalogue

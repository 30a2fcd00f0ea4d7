/** w:sectPr (17.6.17): the pages of a section, and what stands in their margins. */
import {element} from '../xml.js'

/** Ids of the relationships to the headers or footers of a section; without one, those of the section before go on. */
export interface Margins {
  /** Odd pages. */
  readonly default?: string
  /** Page 1 of the section. */
  readonly first?: string
  readonly even?: string
}

/** Properties of a section, which begins a page; lengths in twips. */
export interface SectionProperties {
  readonly headers: Margins
  readonly footers: Margins
  /** The sheet as it is read. */
  readonly page: {readonly width: number; readonly height: number}
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    readonly header: number
    readonly footer: number
  }
  /** Page 1 has a header and a footer of its own. */
  readonly titlePage: boolean
  /** Distance of the lines of the grid; none without it. */
  readonly linePitch?: number
}

const places = ['default', 'first', 'even'] as const

/** w:sectPr, its children in the order of the schema (CT_SectPr). */
export function sectionProperties(section: SectionProperties): string {
  const {page, margin, linePitch} = section
  const references = (name: string, ids: Margins): string =>
    places.map((type) => (ids[type] === undefined ? '' : element(name, {'w:type': type, 'r:id': ids[type]}))).join('')
  const orient = page.width > page.height ? 'landscape' : undefined
  return element(
    'w:sectPr',
    {},
    references('w:headerReference', section.headers),
    references('w:footerReference', section.footers),
    element('w:pgSz', {'w:w': page.width, 'w:h': page.height, 'w:orient': orient}),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': margin.header,
      'w:footer': margin.footer,
      'w:gutter': 0
    }),
    section.titlePage ? '<w:titlePg/>' : '',
    linePitch === undefined ? '' : element('w:docGrid', {'w:type': 'lines', 'w:linePitch': linePitch})
  )
}

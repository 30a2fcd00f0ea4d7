/** Parts that hold no text: settings, fonts, properties. */
import {wordFaces} from '../../../layout/word-faces.js'
import type {Metadata} from '../metadata.js'
import {separators} from '../word/footnote.js'
import {element, escape, part, value, wordprocessing} from '../xml.js'

/** Compatibility switches of Chinese Word: widths of marks, lines that end in a break stay as they are. */
const compat = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
  'adjustLineHeightInTable',
  'useFELayout'
] as const

/** Word 2013 and later. */
const compatSettings = {compatibilityMode: 15, overrideTableStyleFontSizeAndJustification: 1, enableOpenTypeFeatures: 1}

/**
 * word/settings.xml.
 * @param restricted only form fields and content controls can be edited (17.15.1.29), until somebody lifts that: there is
 * no password
 */
export const settingsXml = (withNotes = false, restricted = false): string =>
  part(
    element(
      'w:settings',
      {'xmlns:w': wordprocessing},
      element('w:zoom', {'w:percent': 100}),
      restricted ? element('w:documentProtection', {'w:edit': 'forms', 'w:enforcement': 1}) : '',
      element('w:evenAndOddHeaders'),
      value('w:characterSpacingControl', 'doNotCompress'),
      withNotes
        ? element('w:footnotePr', {}, ...Object.values(separators).map((id) => element('w:footnote', {'w:id': id})))
        : '',
      element(
        'w:compat',
        {},
        ...compat.map((name) => element(`w:${name}`)),
        ...Object.entries(compatSettings).map(([name, val]) =>
          element('w:compatSetting', {
            'w:name': name,
            'w:uri': 'http://schemas.microsoft.com/office/word',
            'w:val': val
          })
        )
      ),
      element('w:themeFontLang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN'})
    )
  )

/** word/fontTable.xml: what to take where a face is not installed. */
export const fontTableXml = (): string =>
  part(
    element(
      'w:fonts',
      {'xmlns:w': wordprocessing},
      ...Object.values(wordFaces).map(({name, alternative, panose}) =>
        element(
          'w:font',
          {'w:name': name},
          value('w:altName', alternative),
          value('w:panose1', panose),
          value('w:charset', '86'),
          value('w:family', 'auto'),
          value('w:pitch', 'variable')
        )
      )
    )
  )

/** docProps/core.xml. */
export function corePropertiesXml({title, issuer, subject, keywords, date}: Metadata): string {
  const day = (name: string): string => element(name, {'xsi:type': 'dcterms:W3CDTF'}, `${escape(date)}T00:00:00Z`)
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
      },
      element('dc:title', {}, escape(title)),
      element('dc:subject', {}, escape(subject)),
      element('dc:creator', {}, escape(issuer)),
      keywords.length === 0 ? '' : element('cp:keywords', {}, escape(keywords.join('；'))),
      element('dc:language', {}, 'zh-CN'),
      element('cp:lastModifiedBy', {}, escape(issuer)),
      element('cp:revision', {}, '1'),
      day('dcterms:created'),
      day('dcterms:modified')
    )
  )
}

/** docProps/app.xml. */
export const appPropertiesXml = ({issuer}: Metadata): string =>
  part(
    element(
      'Properties',
      {xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'},
      element('Application', {}, 'yinfa'),
      element('Company', {}, escape(issuer))
    )
  )

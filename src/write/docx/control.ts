/** 填写处 — a content control (ECMA-376-1, 17.5.2): tagged, so that it is read back; locked, so that it is not deleted. */
import {ImportedXmlComponent, type ParagraphChild} from 'docx'
import type {FormField} from '../../gongwen/nodes.js'
import {formFieldText} from '../../layout/text.js'
import {element, escape, value} from './xml.js'

/** What a blank control holds: room to click on that prints nothing. */
const blank = '\u2002'.repeat(5)

/** The tag of a field, by which filled forms are read back: `region/单位名称`. */
export const controlTag = ({form, name}: Pick<FormField, 'form' | 'name'>): string => `${form}/${name}`

/** A field as a run-level control. */
export function control(node: FormField): ParagraphChild {
  const printed = formFieldText(node)
  const isBlank = node.value === null
  const properties = element(
    'w:sdtPr',
    {},
    value('w:alias', node.label),
    value('w:tag', controlTag(node)),
    value('w:lock', 'sdtLocked'),
    isBlank ? element('w:showingPlcHdr') : '',
    kindOf(node)
  )
  const content = element('w:sdtContent', {}, runOf(printed === '' ? blank : printed))
  return imported(element('w:sdt', {}, properties, content))
}

function kindOf({kind, options, value: date}: FormField): string {
  if (kind === 'choice') {
    const items = options.map((option) => element('w:listItem', {'w:displayText': option, 'w:value': option}))
    return element('w:dropDownList', {}, ...items)
  }
  if (kind !== 'date') return element('w:text', kind === 'longText' ? {'w:multiLine': 1} : {})
  return element(
    'w:date',
    {'w:fullDate': date === null ? undefined : `${date}T00:00:00Z`},
    value('w:dateFormat', 'yyyy年M月d日'),
    value('w:lid', 'zh-CN'),
    value('w:storeMappedDataAs', 'date'),
    value('w:calendar', 'gregorian')
  )
}

/** One run; lines of a long text are broken inside it. */
function runOf(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
  return element('w:r', {}, lines.join(element('w:br')))
}

/** The library knows only check boxes; any other control it takes as XML. */
function imported(xml: string): ParagraphChild {
  // oxlint-disable-next-line no-unsafe-type-assertion
  return ImportedXmlComponent.fromXmlString(xml) as unknown as ParagraphChild
}

/** 填写处 — a content control (ECMA-376-1, 17.5.2): tagged, so that it is read back; locked, so that it is not deleted. */
import type {FormField} from '../../gongwen/nodes.js'
import {formFieldText} from '../../layout/text.js'
import {runOf, textOf} from './word/run.js'
import {element, value} from './xml.js'

/** What a blank control holds: room to click on that prints nothing. */
const blank = '\u2002'.repeat(5)

/** The tag of a field, by which filled forms are read back: `region/单位名称`. */
export const controlTag = ({form, name}: Pick<FormField, 'form' | 'name'>): string => `${form}/${name}`

/** A field as a run-level control. */
export function control(node: FormField): string {
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
  const content = element('w:sdtContent', {}, linesOf(printed === '' ? blank : printed))
  return element('w:sdt', {}, properties, content)
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
const linesOf = (text: string): string => runOf(text.split('\n').map(textOf).join('<w:br/>'))

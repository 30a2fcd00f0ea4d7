/** What must hold between the elements of one front matter. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {Canonical} from './canonical.js'
import {printedDate} from './date.js'
import {codeName, documentKeys} from './keys.js'
import {type DocumentFields, type DocumentKey, requiredKeys} from './schema.js'

/** The day from which GB/T 9704—2012 is in force: dates printed before it had Chinese digits by the older rule. */
const standardInForce = '2012-07-01'

/** Words that mean something to Handlebars by themselves. */
const reserved = new Set(['if', 'unless', 'each', 'with', 'lookup', 'else', 'this', 'values', '数据'])

type Check = (fields: DocumentFields, source: Canonical) => readonly Diagnostic[]

const required: Check = (_, source) =>
  requiredKeys
    // What stands there under a misspelt key is not missing as well.
    .filter((key) => source.plain[key] === undefined && !source.meant.has(key))
    .map((key) => {
      const term = documentKeys.get(key)?.term ?? key
      const message = `缺少${term}。`
      return diagnostic('front-matter-value', source.placeOf(key), message, `请在信息头里写一行 \`${term}: …\`。`)
    })

const dateDigits: Check = ({documentDate}, source) => {
  if (documentDate === undefined || documentDate.form === 'arabic' || documentDate.date < standardInForce) return []
  const written = printedDate(documentDate)
  const should = printedDate({...documentDate, form: 'arabic'})
  const message = `成文日期 \`${written}\` 用了汉字数字，2012年7月1日起应为 \`${should}\`。`
  return [diagnostic('document-date-digits', source.placeOf('documentDate'), message, `请改为 \`${should}\`。`)]
}

const printing: Check = ({printDate, documentDate}, source) => {
  const missing = (there: DocumentKey, absent: DocumentKey): readonly Diagnostic[] => {
    if (source.plain[there] === undefined || source.plain[absent] !== undefined) return []
    const [has = '', lacks = ''] = [there, absent].map((key) => documentKeys.get(key)?.term ?? key)
    const message = `写了${has}，没有写${lacks}；两项应同时出现。`
    return [diagnostic('front-matter-value', source.placeOf(there), message, `请补上 \`${lacks}: …\`，或删去${has}。`)]
  }
  const findings = [...missing('printingOffice', 'printDate'), ...missing('printDate', 'printingOffice')]
  if (printDate === undefined || documentDate === undefined || printDate.date >= documentDate.date) return findings
  const message = `印发日期 ${printedDate(printDate)} 早于成文日期 ${printedDate(documentDate)}。`
  const hint = '印发日期是送印的日期，不会早于成文日期，请核对。'
  return [...findings, diagnostic('print-date-order', source.placeOf('printDate'), message, hint)]
}

const valueNames: Check = ({values}, source) =>
  Object.keys(values ?? {})
    .filter((name) => reserved.has(name) || codeName(name, documentKeys) !== undefined)
    .map((name) => {
      const message = `数据里的 \`${name}\` 与公文要素或模板用词同名，表达式无法区分。`
      return diagnostic('front-matter-key', source.placeOf(`values.${name}`), message, '请换一个名称。')
    })

/** Every check between elements, in no particular order. */
export const crossChecks: readonly Check[] = [required, dateDigits, printing, valueNames]

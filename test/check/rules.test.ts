/** The examples of every rule are its tests. */
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/check/rules/index.js'
import {ruleCatalogue} from '../../src/diagnostics/rule-catalogue.js'
import {templateMemory} from '../../src/template-memory.js'
import {everyType} from '../forms/schemas.js'
import {png} from '../images.js'
import {check, file, fixed, wholeText} from './checking.js'

const files = {
  'content/documents/2012/map.png': png(40, 20),
  'templates/forms/样表.yaml': everyType.replace('各类填写项的表', '试点申请表')
}

/** Issuers above and below those of the workspace, for rules about who writes to whom. */
const issuers = ['教育部科学技术司', '河南省教育厅', '郑州市教育局']
  .map((name, index) => `  - {名称: ${name}, 标志: ${name}, 署名: ${name}, 机关代字: [甲${'乙丙丁'[index] ?? ''}]}\n`)
  .join('')

const found = async (id: string, text: string) => {
  const checked = await check(text, issuers, files)
  return {...checked, own: checked.findings.filter((finding) => finding.id === id)}
}

test('the catalogue lists exactly the rules there are, in the order of the manual', () => {
  expect(rules.map(({id}) => id)).toEqual(Object.keys(ruleCatalogue))
})

test('names are unique, and every rule says what it is about with examples', () => {
  expect(new Set(rules.map(({name}) => name)).size).toBe(rules.length)
  for (const {id, about, passing, failing} of rules) {
    expect(about, id).toMatch(/。$/u)
    expect(passing.length, id).toBeGreaterThan(0)
    if (id !== 'house-terms') expect(failing.length, id).toBeGreaterThan(0)
  }
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, {passing, failing, severity}) => {
  test.each(passing)('passes: %s', async (example) => {
    expect((await found(id, wholeText(example))).own).toEqual([])
  })

  test.each(failing)('objects to: $text', async ({text, quote, fixed: should}) => {
    const whole = wholeText(text)
    const {own} = await found(id, whole)
    expect(own.length).toBeGreaterThan(0)
    // Nobody asks a rule of notes where notes are not read.
    if (severity === 'note') expect(own.map((finding) => finding.severity)).toEqual(own.map(() => 'note'))
    const [first] = own
    expect(own.map((finding) => finding.quote)).toContain(quote)
    expect(first?.message).toMatch(/。$/u)
    expect(first?.hint ?? '。').toMatch(/[。？]$/u)
    expect(first?.place.path).toBe(file)
    const finding = own.find((one) => one.quote === quote)
    if (quote !== null) {
      // The place is that of the very characters in the file.
      const line = whole.split('\n')[(finding?.place.line ?? 0) - 1] ?? ''
      expect(line.slice((finding?.place.column ?? 0) - 1).replaceAll(/[ *]/gu, '')).toContain(quote.trim().slice(0, 2))
    }
    if (should === undefined) return
    const mended = fixed(whole, own)
    expect(mended).toBe(wholeText(should))
    expect((await found(id, mended)).own).toEqual([])
  })
})

test('what earlier documents have shown to be faultless hides no fault of later ones', async () => {
  const memory = templateMemory('', [])
  const examples = rules.flatMap(({passing, failing}) => [...passing, ...failing.map(({text}) => text)])
  const findings = async (text: string, known?: typeof memory): Promise<unknown> => {
    const checked = await check(wholeText(text), issuers, files, {notes: false, ...(known && {memory: known})})
    return checked.findings.filter(({severity}) => severity !== 'note')
  }
  const alone = new Map<string, unknown>()
  for (const text of examples) alone.set(text, await findings(text))
  // The second time all that can be known is known.
  for (const text of [...examples, ...examples.toReversed()]) {
    expect(await findings(text, memory), text).toEqual(alone.get(text))
  }
})

/** The examples of every rule over the workspace are its tests. */
import {describe, expect, test} from 'vitest'
import {workspaceRules} from '../../../src/check/workspace/index.js'
import type {ExampleFiles} from '../../../src/check/workspace/workspace-rule.js'
import {workspaceRuleCatalogue} from '../../../src/diagnostics/workspace-rule-catalogue.js'
import {wholeText, workspaceText} from '../checking.js'
import {checkAll, workspaceOf} from './checking.js'

const folder = 'content/documents/2012/'

/** Examples name documents shortly. */
const pathOf = (name: string): string => (name.endsWith('.md') ? folder + name : name)
const filesOf = (example: ExampleFiles): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(example).map(([name, text]) => [pathOf(name), name.endsWith('.md') ? wholeText(text) : text])
  ),
  'content/yinfa.yaml': workspaceText + (example['content/yinfa.yaml'] ?? '')
})

const found = async (id: string, example: ExampleFiles) => {
  const {findings, views} = await checkAll(workspaceOf(filesOf(example)))
  const documents = Object.keys(example).filter((name) => name.endsWith('.md'))
  expect(views, JSON.stringify(findings)).toHaveLength(documents.length)
  return findings.filter((finding) => finding.id === id)
}

test('the catalogue lists exactly the rules there are, in the order of the manual', () => {
  expect(workspaceRules.map(({id}) => id)).toEqual(Object.keys(workspaceRuleCatalogue))
})

describe.each(workspaceRules.map((rule) => [rule.id, rule] as const))('%s', (id, {about, passing, failing}) => {
  test('says what it is about, with examples', () => {
    expect(about).toMatch(/。$/u)
    expect(passing.length).toBeGreaterThan(0)
    expect(failing.length).toBeGreaterThan(0)
  })

  test.each(passing.map((files, index) => [index + 1, files] as const))('passes example %i', async (_, files) => {
    expect(await found(id, files)).toEqual([])
  })

  test.each(failing.map((example, index) => [index + 1, example] as const))(
    'objects to example %i',
    async (_, {files, at, quote}) => {
      const own = await found(id, files)
      const finding = own.find((one) => one.place.path === pathOf(at) && 'quote' in one && one.quote === quote)
      expect(finding, JSON.stringify(own)).toBeDefined()
      expect(finding?.message).toMatch(/。$/u)
      expect(finding?.hint ?? '。').toMatch(/[。？]$/u)
      expect(finding?.place.line).toBeGreaterThan(0)
      expect(own).toHaveLength(1)
    }
  )
})

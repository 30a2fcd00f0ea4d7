import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {manualText} from '../../src/check/manual-text.js'
import {rules} from '../../src/check/rules/index.js'

test('docs/rules.md is the manual of these very rules; `yinfa rules --manual > docs/rules.md` renews it', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(manualText())
})

test('every rule has a section with its id', () => {
  const manual = manualText()
  for (const {id, name} of rules) expect(manual).toContain(`## ${name}\n\n- 编号：\`${id}\``)
})

/** docs/模板.md says of every template what it asks. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {genrePage} from '../../src/drafts/genre-page.js'
import {parameterKinds} from '../../src/drafts/genre.js'
import {genreTemplates} from '../../src/source/templates.js'
import {genreOf, repositoryHost} from './workspace.js'

const text = readFileSync(path.join(import.meta.dirname, '../../docs/模板.md'), 'utf8')
const host = repositoryHost()
const names = [...genreTemplates(host).keys()]

test('the sections are those of the templates, in their order', () => {
  const sections = [...text.matchAll(/^## .*（(.*)）$/gmu)].map(([, name]) => name)
  expect(sections).toEqual(names)
})

test.each(names)('%s is listed as `yinfa new --questions` lists it', (name) => {
  expect(text).toContain(genrePage(genreOf(host, name)))
})

test('every kind of answer is named', () => {
  for (const kind of Object.values(parameterKinds)) expect(text).toMatch(new RegExp(`类型有.*${kind}.*。`, 'u'))
})

/** Every example of every template makes a document that builds in all formats without a word. */
import {describe, expect, test} from 'vitest'
import {registryReader} from '../../src/build/read-registry.js'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {publish} from '../../src/publish.js'
import {loadRegistry} from '../../src/registry/load.js'
import {genreTemplates} from '../../src/source/templates.js'
import {draftOf, genreOf, repositoryHost, workspaceOf} from './workspace.js'
import {notoLibrary} from '../noto-library.js'

const host = repositoryHost()
const fonts = notoLibrary()

/** The kinds of documents of the programme. */
const genres = ['consultation-draft', 'notice', 'work-plan']

test('the genres of the programme have templates', () => {
  expect([...genreTemplates(host).keys()]).toEqual(genres)
})

describe.each(genres)('%s', (name) => {
  const genre = genreOf(host, name)

  test('has an example', () => {
    expect(genre.examples.length).toBeGreaterThan(0)
  })

  test.each(genre.examples.map((example) => [example.name, example.answers] as const))(
    '“%s” makes a document without findings in all formats',
    async (_, answers) => {
      const draft = await draftOf(host, genre, answers)
      const path = `${draft.folder}/${draft.name}-draft.md`
      const withDraft = repositoryHost({[path]: draft.text})
      const findings: Diagnostic[] = []
      const workspace = workspaceOf(withDraft)
      const registry = registryReader(withDraft, loadRegistry)
      const report = (finding: Diagnostic): void => void findings.push(finding)
      const document = await compileDocument(path, {workspace, registry}, withDraft, report)
      expect(findings).toEqual([])
      if (document === undefined) throw new Error('no document')
      const published = await publish(document, ['pdf', 'docx', 'html'], {
        workspace,
        fonts: () => fonts,
        baseName: 'draft'
      })
      expect(published.diagnostics).toEqual([])
      expect(published.files.map(({format}) => format)).toEqual(['pdf', 'docx', 'html'])
    }
  )
})

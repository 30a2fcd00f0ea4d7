/** Every example of every template makes a document that builds in all formats without a word. */
import {describe, expect, test} from 'vitest'
import {registryReader} from '../../src/build/read-registry.js'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {proofread} from '../../src/proofread.js'
import {publish} from '../../src/publish.js'
import {loadRegistry} from '../../src/registry/load.js'
import {genreTemplates} from '../../src/source/templates.js'
import {draftOf, filesOf, genreOf, repositoryHost, workspaceOf} from './workspace.js'
import {notoLibrary} from '../noto-library.js'

const host = repositoryHost()
const fonts = notoLibrary()

/** The kinds of documents of the programme. */
const genres = [
  'acceptance-notice',
  'consultation-draft',
  'notice',
  'pilot-list',
  'progress-bulletin',
  'rectification-order',
  'removal-annex',
  'work-plan'
]

/** Removals and acceptances are no facts of the programme: the data of the repository has none. */
const events = [
  '2014-09-30,石河子大学,调整移出,教技厅函〔2014〕60号,,,',
  '2014-09-30,云南省怒江州泸水县第一中学,调整移出,教技厅函〔2014〕60号,,,',
  '2015-12-20,北京市东城区教育委员会,验收,教技函〔2015〕80号,,,',
  '2015-12-20,吉林省长春市教育局,验收,教技函〔2015〕80号,,,'
]
const eventsPath = 'content/data/events.csv'

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
      const before = new TextDecoder().decode(filesOf('content/data')[eventsPath]).trimEnd()
      const withDraft = repositoryHost({[path]: draft.text, [eventsPath]: `${before}\n${events.join('\n')}\n`})
      const findings: Diagnostic[] = []
      const workspace = workspaceOf(withDraft)
      const registry = registryReader(withDraft, loadRegistry)
      const report = (finding: Diagnostic): void => void findings.push(finding)
      const document = await compileDocument(path, {workspace, registry}, withDraft, report)
      expect(findings).toEqual([])
      if (document === undefined) throw new Error('no document')
      expect(proofread(document, {workspace}, withDraft)).toMatchObject({faults: [], findings: []})
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

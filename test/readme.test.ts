/** What newcomers copy out of the READMEs must build as it stands, beside the documents that are there. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../src/compile.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../src/host/memory.js'
import {documentNumberText} from '../src/layout/text.js'
import {loadWorkspace} from '../src/source/workspace.js'

const root = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** The one example of a whole document. */
const exampleOf = (readme: string): string => /```markdown\n(---\n[\s\S]*?)```/u.exec(read(readme))?.[1] ?? ''

describe.each(['README.md', 'README.zh-CN.md'])('the example of %s', (readme) => {
  const file = 'content/documents/2012/example.md'
  const host = createMemoryHost({'content/yinfa.yaml': read('content/yinfa.yaml'), [file]: exampleOf(readme)})

  test('compiles without a word', async () => {
    const findings: Diagnostic[] = []
    const report = (finding: Diagnostic): void => void findings.push(finding)
    const document = await compileDocument(file, {workspace: loadWorkspace(host, report)}, host, report)
    expect(findings).toEqual([])
    expect(document?.tree.children.map(({type}) => type)).toEqual(['masthead', 'mainBody', 'attachment'])
    const number = document?.source.meta.documentNumber ?? null
    // The launch notice has its number; a copy beside it would be refused.
    expect(number === null ? '' : documentNumberText(number)).toMatch(/^教技函〔2012〕(?!4号)/u)
  })
})

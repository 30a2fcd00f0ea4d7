/** Real documents of the State Council and its General Office break no rule of error strength. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../../src/compile.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {proofread} from '../../src/proofread.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {corpusFolder, corpusNames, corpusSkipped, translated} from '../corpus-documents.js'

const quiet = (): void => undefined

describe.skipIf(corpusNames.length === 0)(`the corpus${corpusSkipped}`, () => {
  test.each(corpusNames)('%s', async (name) => {
    const host = createMemoryHost(translated(readFileSync(path.join(corpusFolder, name), 'utf8')))
    const workspace = loadWorkspace(host, quiet)
    const document = await compileDocument('content/documents/document.md', {workspace}, host, quiet)
    if (document === undefined) throw new Error('no document')
    const {findings, faults} = proofread(document, {workspace}, host)
    expect([...faults, ...findings.filter(({severity}) => severity === 'error')]).toEqual([])
  })
})

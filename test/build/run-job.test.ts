import {describe, expect, it} from 'vitest'
import {fontBook} from '../../src/build/font-usage.js'
import {type JobContext, runJob} from '../../src/build/run-job.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {configuration, notice} from './workspace.js'

const host = createMemoryHost({'content/yinfa.yaml': configuration, 'content/documents/2012/x.md': notice(4)})
const context: JobContext = {
  host,
  workspace: loadWorkspace(host, () => undefined),
  answers: [{ask: 'read', path: 'content/yinfa.yaml', answer: '0'}],
  fonts: () => {
    throw new Error('no fonts in this test')
  },
  fingerprint: fontBook().digest
}
const job = {path: 'content/documents/2012/x.md', formats: ['docx', 'html']} as const

describe('a job', () => {
  it('makes named files of a document and tells what it read, and all but the bytes is plain JSON', async () => {
    const result = await runJob(job, context)
    expect(result.files.map(({name, format, pages}) => ({name, format, pages}))).toEqual([
      {name: '2012/x.docx', format: 'docx', pages: null},
      {name: '2012/x.html', format: 'html', pages: null}
    ])
    expect(result.documentNumber).toBe('教技函〔2012〕4号')
    expect(result.answers.map(({path}) => path)).toEqual(['content/yinfa.yaml', 'content/documents/2012/x.md'])
    const {files: _, ...rest} = result
    expect(JSON.parse(JSON.stringify(rest))).toEqual(rest)
  })

  it('that meets a fault of the program is a finding about its document, with the stack for whoever mends it', async () => {
    const faulty: JobContext = {
      ...context,
      host: {
        ...host,
        read: () => {
          throw new TypeError('undefined is not a function')
        }
      }
    }
    const result = await runJob(job, faulty)
    expect(result.files).toEqual([])
    expect(result.diagnostics.map(({id}) => id)).toEqual(['internal-fault'])
    expect(result.diagnostics[0]?.message).toContain('undefined is not a function')
    expect(result.fault).toContain('run-job.test.ts')
  })

  it('about a document that is not there is a finding', async () => {
    const result = await runJob({...job, path: 'content/documents/2012/y.md'}, context)
    expect(result.diagnostics.map(({id}) => id)).toEqual(['file-found'])
    expect(result.files).toEqual([])
  })
})

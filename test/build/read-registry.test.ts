/** 台账 in a build: read once, by whom it concerns; what is wrong with it stops those documents alone. */
import {describe, expect, it} from 'vitest'
import {fontBook} from '../../src/build/font-usage.js'
import {registryReader} from '../../src/build/read-registry.js'
import {type JobContext, runJob} from '../../src/build/run-job.js'
import {type Diagnostic, diagnostic, type Report} from '../../src/diagnostics/diagnostic.js'
import type {Host} from '../../src/host/host.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {emptyRegistry} from '../../src/registry/empty.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {configuration, notice} from './workspace.js'

const file = 'content/data/registry.yaml'
const host = createMemoryHost({
  'content/yinfa.yaml': configuration,
  [file]: '类别: []\n',
  'content/documents/plain.md': notice(4),
  'content/documents/one.md': notice(5, '请于{{日期 "2012-02-29" 省年="是"}}前报送。'),
  'content/documents/two.md': notice(
    6,
    '共{{数量 试点}}个。\n\n{{陈述 总数}}\n\n{{表 经费}}\n\n{{#each (行 进展 有="方案")}}{{方案}}{{#each (行 试点)}}{{名称}}{{/each}}{{/each}}'
  )
})

/** A context whose registry has these findings, and how often it was read. */
function contextOf(findings: readonly Diagnostic[]): {readonly context: JobContext; readonly times: () => number} {
  let times = 0
  const load = (from: Host, report: Report) => {
    times++
    from.read(file)
    for (const finding of findings) report(finding)
    return emptyRegistry
  }
  const context: JobContext = {
    host,
    workspace: loadWorkspace(host, () => undefined),
    answers: [],
    registry: registryReader(host, load),
    fonts: () => {
      throw new Error('no fonts in this test')
    },
    fingerprint: fontBook().digest
  }
  return {context, times: () => times}
}

const run = (name: string, context: JobContext) =>
  runJob({path: `content/documents/${name}.md`, formats: ['html']}, context)
const fault = diagnostic('query-value', {path: file, line: 1}, '第 1 行有误。')

describe('the registry of a build', () => {
  it('is read once by all documents that query it, which then depend on its files', async () => {
    const {context, times} = contextOf([])
    const results = [await run('plain', context), await run('one', context), await run('two', context)]
    expect(times()).toBe(1)
    expect(results.map(({answers}) => answers.map(({path}) => path).includes(file))).toEqual([false, true, true])
    const html = new TextDecoder().decode(results[1]?.files[0]?.bytes)
    expect(html).toContain('请于2月29日前报送。')
  })

  it('stops the documents that query it when it has an error, and no other', async () => {
    const {context} = contextOf([fault])
    const results = [await run('plain', context), await run('one', context), await run('two', context)]
    expect(results.map(({files}) => files.length)).toEqual([1, 0, 0])
    expect(results.map(({diagnostics}) => diagnostics)).toEqual([[], [fault], [fault]])
    expect(results[1]?.answers.map(({path}) => path)).toContain(file)
  })
})

/** What people found in the documents of the programme by hand is found here, at its line; nothing false is an error. */
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/check/finding.js'
import {compileDocument} from '../../src/compile.js'
import {createNodeHost} from '../../src/host/node.js'
import {proofread} from '../../src/proofread.js'
import {loadRegistry} from '../../src/registry/load.js'
import {loadWorkspace} from '../../src/source/workspace.js'

const host = createNodeHost({root: path.join(import.meta.dirname, '../..'), fontFolders: []})
const quiet = (): void => undefined
const workspace = loadWorkspace(host, quiet)
const world = {workspace, registry: () => ({registry: loadRegistry(host, quiet), diagnostics: []})}

async function checked(name: string) {
  const file = `content/documents/${name}.md`
  const document = await compileDocument(file, world, host, quiet)
  if (document === undefined) throw new Error(`${name} does not compile`)
  const bare = {...document, source: {...document.source, meta: {...document.source.meta, exceptions: []}}}
  return {excused: proofread(document, world, host), all: proofread(bare, world, host).findings}
}

/** The words of the file's line that a finding names. */
function lineOf({place}: Finding): string {
  const bytes = host.read(place.path) ?? new Uint8Array()
  return new TextDecoder().decode(bytes).split('\n')[(place.line ?? 0) - 1] ?? ''
}

/** Id, quotation, and words of the line on which it must be found. */
type Expected = readonly [id: string, quote: string, line: string]

const seeds: Readonly<Record<string, readonly Expected[]>> = {
  '2012/launch-notice': [
    ['confusable-words', '和发任务', '指导思想。按照教育规划纲要'],
    ['double-conjunction', '类型和层次和学校', '统筹部署，分类指导'],
    ['mark-pairing', '（如：校企联合', '职业院校（高职和中职）试点'],
    ['full-width-marks', '(公章)', '公章'],
    ['category-names', '基础教育学校试点', '申报名额为']
  ],
  '2012/pilot-list': [
    ['full-width-marks', '(教委)', 'recipients:'],
    ['full-width-marks', '(2010-2020年)', '国家中长期教育改革和发展规划纲要'],
    ['range-mark', '2010-2020年', '国家中长期教育改革和发展规划纲要'],
    ['full-width-marks', '(教技〔2012〕13号)', '全国教育信息化工作电视电话会议']
  ],
  '2014/progress-bulletin': [
    ['province-order', '河北', '通过经验交流会等形式'],
    ['attachment-reference', '详见附件', '不再列入试点单位名单']
  ],
  '2014/work-plan': [
    ['total-elsewhere', '3300万名', '国家平台形成为全国'],
    ['mark-spacing', ' ', '“一校带多点” “一校带多校”'],
    ['range-mark', '2014-2015年', '职业教育信息化建设推进计划'],
    ['names-alike', '电教馆', '民族语言'],
    ['names-alike', '教师工作司', '责任单位：'],
    ['responsible-units', '23.加大教育信息化工作宣传力度。', '23.']
  ],
  '2015/consultation': [
    ['range-mark', '2010-2020年', '规划纲要（2010-2020年）'],
    ['range-mark', '2011-2020年', '2011-2020年'],
    ['adjacent-quotes-comma', '”、“', '”、“']
  ]
}

describe.each(Object.entries(seeds))('%s', (name, expected) => {
  test.each(expected)('%s finds %s on the line of %s', async (id, quote, line) => {
    const {all} = await checked(name)
    const found = all.filter((finding) => finding.id === id && finding.quote?.startsWith(quote) === true)
    expect(found.length).toBeGreaterThan(0)
    expect(found.some((finding) => lineOf(finding).includes(line))).toBe(true)
  })

  test('every error is one that people found, and is excused with a reason', async () => {
    const {excused, all} = await checked(name)
    const known = new Set(expected.map(([id]) => id))
    expect(all.filter(({id, severity}) => severity === 'error' && !known.has(id))).toEqual([])
    expect(excused.findings.filter(({severity}) => severity === 'error')).toEqual([])
    expect(excused.faults).toEqual([])
  })
})

test('22 provinces are 22, 8 are 8, six units are six, and 16 days are time enough: nothing is said', async () => {
  const said = [...(await checked('2014/progress-bulletin')).all, ...(await checked('2015/consultation')).all]
  const silent = new Set(['enumeration-count', 'province-list', 'response-time', 'deadline-order', 'stated-total'])
  expect(said.filter(({id}) => silent.has(id))).toEqual([])
})

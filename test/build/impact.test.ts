/** What a change would touch: held against what the documents of the programme say. */
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Impact, impactOf} from '../../src/build/impact.js'
import {impactTarget} from '../../src/build/impact-target.js'
import {registryReader} from '../../src/build/read-registry.js'
import {type ReadView, readViews} from '../../src/build/read-views.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadRegistry} from '../../src/registry/load.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {workspaceOf} from '../check/workspace/checking.js'
import {contentFiles} from '../content-files.js'

const launch = 'content/documents/2012/launch-notice.md'
const list = 'content/documents/2012/pilot-list.md'
const bulletin = 'content/documents/2014/progress-bulletin.md'
const typed = 'content/documents/2014/typed.md'
const files: Readonly<Record<string, string>> = {
  ...contentFiles(path.join(import.meta.dirname, '../..'), 'content', 'templates'),
  [typed]:
    '---\ngenre: 通知\nissuer: 教育部办公厅\ntitle: 教育部办公厅关于交流经验的通知\ndocumentDate: 2014年5月1日\n---\n\n请石河子大学介绍经验。'
}
const host = createMemoryHost(files)
const quiet = (): void => undefined
const world = {workspace: loadWorkspace(host, quiet), registry: registryReader(host, loadRegistry)}
const {registry} = world.registry()
let read: readonly ReadView[] = []
beforeAll(async () => {
  read = await readViews(workspaceOf(files).paths, world, host, quiet)
})

const impact = async (name: string, key: string | null = null): Promise<readonly Impact[]> => {
  const target = impactTarget(name, key, read, registry)
  if (target === undefined) throw new Error(`nothing is called ${name}`)
  return impactOf({target, read, registry, world, host})
}
/** The line of a document on which words stand. */
const lineOf = (file: string, words: string): number =>
  (files[file] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1

describe('of the data', () => {
  test('a row is told where a query prints it, and nowhere else', async () => {
    const found = await impact('content/data/returns-2013.csv', '湖南')
    expect(found.map((one) => one.path)).toEqual([bulletin])
    expect(found[0]?.mentions).toMatchObject([{line: lineOf(bulletin, '专门的工作安排'), by: 'query'}])
  })

  test('a cell is told by what it prints', async () => {
    const [found] = await impact('content/data/returns-2013.csv', 'E15')
    expect(found?.mentions[0]?.words).toContain('3000万')
  })

  test('a unit is told where it is listed, where it was typed by hand, and with the files of either', async () => {
    const found = await impact('石河子大学')
    expect(found.map((one) => [one.path, one.mentions.map(({by}) => by)])).toEqual([
      [bulletin, ['query']],
      [typed, ['typed']]
    ])
    expect(found[0]?.outputs).toEqual([
      '2014/progress-bulletin.pdf',
      '2014/progress-bulletin.docx',
      '2014/progress-bulletin.html'
    ])
  })

  test('a unit of the published list touches the data files of the list, too', async () => {
    const found = await impact('content/data/2012-regional.csv', '山西省太原市教育局')
    expect(found.map((one) => one.path)).toEqual([list])
    expect(found[0]?.mentions).toMatchObject([{line: lineOf(list, '{{名单')}])
    expect(found[0]?.outputs).toContain('2012/pilot-list.xlsx')
    expect(found[0]?.outputs).toContain('2012/pilot-list.csv')
  })

  test('a quota is told where it is stated; a total likewise', async () => {
    const quotas = await impact('content/data/registry.yaml', '名额')
    expect(quotas.map((one) => one.path)).toEqual([launch])
    expect(quotas[0]?.mentions.map(({line}) => line)).toEqual([lineOf(launch, '2012年申报名额')])
    const [total] = await impact('第一批试点单位')
    expect(total?.mentions[0]?.words).toContain('682')
  })
})

describe('of a document', () => {
  test.each(['教技函〔2012〕70号', list, '《教育部关于公布第一批教育信息化试点单位名单的通知》'])(
    '%s is told where it is cited',
    async (name) => {
      const found = await impact(name)
      expect(found.map((one) => one.path)).toEqual([bulletin])
      expect(found[0]?.mentions).toMatchObject([{line: lineOf(bulletin, '2012年11月发布'), by: 'citation'}])
    }
  )

  test('one from elsewhere is told by its number', async () => {
    const found = await impact('财教〔2013〕342号')
    expect(found.map((one) => one.path)).toEqual(['content/documents/2014/work-plan.md'])
  })
})

test('what is nowhere is no target', () => {
  for (const name of ['清华大学', '__proto__', 'toString', 'content/data/none.csv'])
    expect(impactTarget(name, null, read, registry)).toBeUndefined()
  expect(impactTarget('content/data/events.csv', '99999', read, registry)).toBeUndefined()
  expect(impactTarget('content/data/events.csv', '无此单位', read, registry)).toBeUndefined()
})

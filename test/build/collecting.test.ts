/** Folders to collect and lists to review that are not there, or hold nothing: one sentence says so, and the right one. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {collectFolder} from '../../src/build/collect-folder.js'
import {writeReviewSheet} from '../../src/build/review-applications.js'

const root = path.join(import.meta.dirname, '../..')
const base = mkdtempSync(path.join(tmpdir(), 'yinfa-collecting-'))
afterAll(() => rmSync(base, {recursive: true, force: true}))

const collected = async (folder: string): Promise<readonly string[]> => {
  const request = {root, folder, to: path.join(base, 'out'), signal: new AbortController().signal}
  return (await collectFolder(request)).diagnostics.map(({message}) => message)
}

test('a folder that is not there is told as missing, not as empty', async () => {
  expect(await collected(path.join(base, 'nowhere'))).toEqual(['文件夹打不开：文件或文件夹不存在（ENOENT）。'])
})

test('a folder without files is told as empty', async () => {
  mkdirSync(path.join(base, 'empty/河南'), {recursive: true})
  expect(await collected(path.join(base, 'empty'))).toEqual(['文件夹里没有文件。'])
})

test('where no application may be reviewed, nobody is asked to fill in the list by hand', async () => {
  const from = path.join(base, 'verified')
  mkdirSync(from)
  writeFileSync(path.join(from, 'applied.csv'), '\uFEFF单位名称,省份,类别,申报日期\r\n')
  const {diagnostics, files} = await writeReviewSheet(root, from, path.join(base, 'review'))
  expect(files).toEqual([])
  expect(diagnostics).toMatchObject([
    {message: '核验以后没有可以上报的申请，无须评审。', hint: expect.stringContaining('verification.xlsx') as unknown}
  ])
})

/** A folder may list its files in any order; file systems do. */
import type * as Fs from 'node:fs'
import {rmSync} from 'node:fs'
import {afterEach, expect, it, vi} from 'vitest'
import {buildIn, filesIn, notice, type TemporaryWorkspace, temporaryWorkspace} from './workspace.js'

const folders = vi.hoisted(() => ({reversed: false, asked: 0}))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const readdirSync = (...args: Parameters<typeof fs.readdirSync>): unknown => {
    folders.asked++
    const entries: unknown[] = fs.readdirSync(...args)
    return folders.reversed ? entries.toReversed() : entries
  }
  return {...fs, readdirSync}
})

let workspace: TemporaryWorkspace
afterEach(() => workspace.remove())

it('does not change a byte of what is built, nor the order of what is said', {timeout: 120_000}, async () => {
  const names = ['2011/b.md', '2012/a.md', '2012/c.md', '2012/甲.md', 'z.md']
  workspace = temporaryWorkspace(
    Object.fromEntries(names.map((name, index) => [name, notice(index + 1, '共 {{数量 "乙"}} 个。')]))
  )
  workspace.put('content/documents/2012/bad.md', notice(9, '{{没有}}'))
  workspace.put('content/documents/2012/worse.md', notice(8, '{{也没有}}'))
  for (const table of ['甲', '乙', '丙']) workspace.put(`content/data/${table}.csv`, '单位名称,地址\n中学,北京\n')
  const formats = ['html', 'docx'] as const
  const plain = await buildIn(workspace, {formats})
  const files = filesIn(workspace.out)
  rmSync(workspace.out, {recursive: true})
  folders.reversed = true
  folders.asked = 0
  const other = await buildIn(workspace, {formats})
  expect(folders.asked).toBeGreaterThan(3)
  expect(plain.documents.filter(({status}) => status === 'built')).toHaveLength(names.length)
  expect(plain.diagnostics.filter(({severity}) => severity === 'error').length).toBeGreaterThan(1)
  expect(other.diagnostics).toEqual(plain.diagnostics)
  expect(filesIn(workspace.out)).toEqual(files)
  expect(Object.keys(files).length).toBeGreaterThan(10)
})

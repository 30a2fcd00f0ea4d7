/** `yinfa audit` as people run it. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {auditCommand, type AuditOptions} from '../../src/commands/audit.js'
import type {Exit} from '../../src/commands/exit-codes.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {faults} from '../audit/faults/index.js'
import {pagesOf, pdfOf, standard} from '../audit/specimen.js'

const folder = mkdtempSync(path.join(tmpdir(), 'yinfa-audit-test-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
beforeAll(async () => {
  writeFileSync(path.join(folder, 'clean.pdf'), await pdfOf(pagesOf(standard())))
  const fault = faults.find(({id}) => id === 'number-form')
  if (fault === undefined) throw new Error('no such fault')
  writeFileSync(path.join(folder, 'wrong.pdf'), await pdfOf(fault.model()))
  writeFileSync(path.join(folder, 'text.pdf'), '不是 PDF')
})

const run = async (
  files: readonly string[],
  options: AuditOptions = {}
): Promise<{exit: Exit; out: string; err: string}> => {
  const printed = {out: '', err: ''}
  const exit = await auditCommand(files, options, {
    env: {},
    cwd: folder,
    platform: process.platform,
    homedir: folder,
    out: {write: (text) => (printed.out += text)},
    err: {write: (text) => (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed}
}

describe('yinfa audit', () => {
  test('ends well for a file that conforms', async () => {
    const {exit, out, err} = await run(['clean.pdf'])
    expect([exit, err]).toEqual(['ok', ''])
    expect(out).toContain('没有发现不符合“规定”的地方。')
  })
  test('ends with findings for a file that deviates', async () => {
    const {exit, out} = await run(['clean.pdf', 'wrong.pdf'])
    expect(exit).toBe('findings')
    expect(out).toContain('发文字号写法')
  })
  test.each([
    ['text.pdf', '既不是 PDF，也不是 DOCX'],
    ['none.pdf', '不存在'],
    ['.', '这不是文件']
  ])('says in Chinese why it cannot read %s, and audits the others', async (file, told) => {
    const {exit, out, err} = await run([file, 'clean.pdf'])
    expect(exit).toBe('unreadable')
    expect(err).toContain(`${file}：`)
    expect(err).toContain(told)
    expect(out).toContain('clean.pdf')
  })
  test('prints nothing but JSON when asked for it', async () => {
    const {out} = await run(['wrong.pdf', 'text.pdf'], {json: true})
    expect(JSON.parse(out)).toMatchObject({
      exit: 'unreadable',
      files: [
        {file: 'wrong.pdf', conforms: false},
        {file: 'text.pdf', error: {message: expect.any(String)}}
      ]
    })
  })
  test('writes its page, never over a file that it audits', async () => {
    const {exit, out} = await run(['wrong.pdf'], {html: 'report.html'})
    expect([exit, out.trimEnd().split('\n').at(-1)]).toEqual(['findings', '已写好 report.html'])
    expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).toContain('<title>公文版式核对报告</title>')
    await expect(run(['wrong.pdf'], {html: './wrong.pdf'})).rejects.toBeInstanceOf(UsageError)
    expect((await run(['wrong.pdf'], {html: 'nowhere/report.html'})).exit).toBe('output')
  })
})

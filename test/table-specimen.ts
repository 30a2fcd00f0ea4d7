/**
 * A document with every kind of table: groups, totals, merged cells, two header rows, widths, a landscape page; and with
 * a figure and footnotes.
 */
import * as build from '../src/gongwen/build.js'
import type * as G from '../src/gongwen/nodes.js'
import type {Pictures} from '../src/gongwen/picture.js'
import {png} from './images.js'

const wide = build.tableOf(
  {align: Array.from({length: 14}, () => null), orientation: 'landscape'},
  build.caption('表3 十四列'),
  build.row('header', ...Array.from({length: 14}, (_, index) => `列${index + 1}`)),
  ...Array.from({length: 20}, (_, row) =>
    build.row(
      'body',
      ...Array.from({length: 14}, (_cell, column) => `第${row + 1}行${'字'.repeat((row + column) % 4)}`)
    )
  )
)

/** Its picture. */
export const specimenPictures: Pictures = new Map([
  ['a.png', {format: 'png', bytes: png(200, 100, {colour: 6}), width: 200, height: 100}]
])

/** The document. */
export const tableSpecimen: G.Gongwen = build.gongwen(
  {genre: 'notice', variant: 'standard'},
  build.masthead('教育部', build.documentNumber('教技', 2014, 1)),
  build.mainBody(
    build.title('教育部关于试点资金安排的通知'),
    build.paragraph('资金安排如下', build.footnoteReference(1), '。'),
    build.figure('a.png', '示意图', '图1 示意'),
    build.tableOf(
      {align: [null, 'center', 'decimal']},
      build.caption('表1 资金安排'),
      build.tableUnit('单位：万元'),
      build.row('header', '省份', '项目', build.cell(['金额', build.footnoteReference(2)])),
      build.row('group', build.cell('一、中部地区', 3)),
      build.row('body', build.cell('湖北省', 1, 3), '数字校园', '1,234.5'),
      build.row('body', '在线课堂', '80'),
      build.row('body', '教师培训', '7.125'),
      build.row('group', build.cell('二、西部地区', 3)),
      build.row('body', '甘肃省', build.cell('合并', 2)),
      build.row('total', '合计', '', '1,321.625'),
      build.tableNote('注：金额为', build.strong('中央'), '财政资金。'),
      build.tableNote('资料来源：财政部。')
    ),
    build.paragraph('两级表头如下。'),
    build.tableOf(
      {align: [null, 'right', null], widths: [1, 1, 2]},
      build.row('header', build.cell('省份', 1, 2), build.cell('指标', 2)),
      build.row('header', '甲', '乙'),
      build.row('body', '北京市', '1', '2')
    ),
    wide,
    build.paragraph('后文', build.footnoteReference(3), '。')
  ),
  build.footnote(1, '见', build.link('https://www.moe.gov.cn/', '网站'), '。'),
  build.footnote(2, '表内的注。'),
  build.footnote(3, '末注。')
)

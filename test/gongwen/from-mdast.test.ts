import {expect, test} from 'vitest'
import {contacts, emphasis, heading, link, ordinal, paragraph, runIn, strong, table} from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {blocksOf, numbered, withoutPositions} from './read.js'

const cases: Record<string, readonly [title: string, markdown: string, ...blocks: G.Block[]][]> = {
  'The printed number decides the level': [
    ['一、 is level 1 under any count of #', '#### **一、总体要求**', heading(1, ordinal('一、', 1), '总体要求')],
    ['（一） is level 2', '## （一）基本原则', heading(2, ordinal('（一）', 1), '基本原则')],
    ['(十二) is printed as written', '# (十二)落实责任', heading(2, ordinal('(十二)', 12), '落实责任')],
    ['1. is level 3', '# 1. 专项试点', heading(3, ordinal('1.', 1), '专项试点')],
    ['1． is level 3', '# 1．专项试点', heading(3, ordinal('1．', 1), '专项试点')],
    ['（3） is level 4', '# （3）步骤', heading(4, ordinal('（3）', 3), '步骤')],
    ['② is level 5', '# ②步骤', heading(5, ordinal('②', 2), '步骤')],
    ['spaces after the number are dropped', '# 一、     区域', heading(1, ordinal('一、', 1), '区域')],
    ['strong around the number alone is dropped', '## **一、**区域', heading(1, ordinal('一、', 1), '区域')],
    [
      'a heading without a number has one # more, hence one level lower',
      '# 一、甲\n\n## 乙',
      heading(1, ordinal('一、', 1), '甲'),
      heading(2, null, '乙')
    ],
    [
      'an unnumbered heading before the first number is measured by that number',
      '# 甲\n\n### （一）乙',
      heading(1, null, '甲'),
      heading(2, ordinal('（一）', 1), '乙')
    ],
    [
      'with no number at all the fewest # are level 1',
      '## 甲\n\n### 乙',
      heading(1, null, '甲'),
      heading(2, null, '乙')
    ]
  ],
  'Paragraphs that open with a heading': [
    [
      'strong with a number',
      '**（二）申报。**各地统一组织。',
      runIn(2, ordinal('（二）', 2), ['申报。'], '各地统一组织。')
    ],
    [
      'a space after the strong is dropped in Chinese',
      '**（二）申报。** 各地统一组织。',
      runIn(2, ordinal('（二）', 2), ['申报。'], '各地统一组织。')
    ],
    ['a number before the strong', '（二）**申报。**各地', runIn(2, ordinal('（二）', 2), ['申报。'], '各地')],
    ['an item of a list', '3. **专项试点。**在全省', runIn(3, ordinal('3.', 3), ['专项试点。'], '在全省')],
    ['strong text alone is a heading', '**（二）申报。**', heading(2, ordinal('（二）', 2), '申报。')],
    ['a list item of strong text alone is a heading', '3. **专项试点**', heading(3, ordinal('3.', 3), '专项试点')],
    [
      'a strong word after a number is only strong',
      '1.**教育部**负责',
      {...paragraph(strong('教育部'), '负责'), ordinal: {printed: '1.', value: 1, level: 3}}
    ],
    ['strong without a number is only strong', '**指导思想。**按照', paragraph(strong('指导思想。'), '按照')]
  ],
  'Numbered paragraphs': [
    ['（一） in plain text', '（一）高度重视。', numbered('（一）', 1, 2, '高度重视。')],
    ['an item of a list', '18. 推动各地', numbered('18.', 18, 3, '推动各地')],
    ['the same without a space', '18.推动各地', numbered('18.', 18, 3, '推动各地')],
    [
      'the same at the end of a soft-wrapped paragraph',
      '17.做好试点。\n18. 推动各地',
      numbered('17.', 17, 3, '做好试点。'),
      numbered('18.', 18, 3, '推动各地')
    ],
    [
      'lists keep the numbers that were typed',
      '3. 甲\n3. 乙\n7. 丙',
      numbered('3.', 3, 3, '甲'),
      numbered('3.', 3, 3, '乙'),
      numbered('7.', 7, 3, '丙')
    ],
    [
      'several paragraphs of an item follow each other',
      '1. 甲\n\n   乙\n\n   1) 丙',
      numbered('1.', 1, 3, '甲'),
      paragraph('乙'),
      numbered('1)', 1, 4, '丙')
    ],
    ['an enumeration is no number', '一、二、三等奖各若干名', paragraph('一、二、三等奖各若干名')],
    ['a decimal is no number', '1.5万元', paragraph('1.5万元')],
    ['a year is no number', '2014. 年度', paragraph('2014. 年度')],
    [
      '（一） on the next line after a full stop',
      '（一）甲。\n（二）乙。',
      numbered('（一）', 1, 2, '甲。'),
      numbered('（二）', 2, 2, '乙。')
    ],
    [
      '（二） after a line without a full stop',
      '（一）甲\n（二）乙',
      numbered('（一）', 1, 2, '甲'),
      numbered('（二）', 2, 2, '乙')
    ],
    [
      'each on a line of its own without blank lines, whatever ends the line before',
      '一、甲事项\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己事项',
      numbered('一、', 1, 1, '甲事项'),
      numbered('（一）', 1, 2, '乙'),
      numbered('1.', 1, 3, '丙'),
      numbered('2.', 2, 3, '丁'),
      numbered('（二）', 2, 2, '戊'),
      numbered('二、', 2, 1, '己事项')
    ],
    [
      'a cited （一） where the line was only wrapped',
      '按照第三条\n（一）项的规定',
      paragraph('按照第三条（一）项的规定')
    ]
  ],
  'Lines and white space': [
    ['Chinese lines join without a space', '充分发挥辐射带动\n作用', paragraph('充分发挥辐射带动作用')],
    ['Latin lines join with one', 'Ministry of\nEducation', paragraph('Ministry of Education')],
    ['a line that U+3000 indents is a paragraph', '　　甲。\n　　乙', paragraph('甲。'), paragraph('乙')],
    ['eight spaces are an indent', '        甲', paragraph('甲')],
    ['a break of the author stays', '甲\\\n乙', paragraph('甲', {type: 'break'}, '乙')]
  ],
  Phrasing: [
    [
      'strong, emphasis and links',
      '**甲***乙*[丙](https://a.cn)',
      paragraph(strong('甲'), emphasis('乙'), link('https://a.cn', '丙'))
    ],
    ['references to definitions', '[丙][x]\n\n[x]: https://a.cn', paragraph(link('https://a.cn', '丙'))],
    ['a mail address', '发至a@b.cn。', paragraph('发至', link('mailto:a@b.cn', 'a@b.cn'), '。')],
    ['tick boxes as typed', '- [X] 甲', paragraph('[X] 甲')],
    ['a tick box behind an empty item', '-\n[x]\n乙', paragraph('[x]乙')],
    ['escaped marks are text', '\\*甲\\*', paragraph('*甲*')]
  ],
  Contacts: [
    [
      'lines of one paragraph',
      '联系人：张三、李四\n电 话：010-66096457\n邮　箱：a\\@b',
      contacts(['联系人', '张三、李四'], ['电话', '010-66096457'], ['邮箱', 'a@b'])
    ],
    ['paragraphs', '联系人：张三\n\n邮政编码：010020', contacts(['联系人', '张三'], ['邮政编码', '010020'])],
    [
      'a wrapped line belongs to its label',
      '联系人：张三\n通信地址：北京推\n进办公室',
      contacts(['联系人', '张三'], ['通信地址', '北京推进办公室'])
    ],
    [
      'after text',
      '特此通知。\n联系人：张三\n传真：1',
      paragraph('特此通知。'),
      contacts(['联系人', '张三'], ['传真', '1'])
    ],
    ['strong labels', '**联系人：**张三\n**传真：**1', contacts(['联系人', '张三'], ['传真', '1'])],
    ['one line alone is a paragraph', '联系人：张三', paragraph('联系人：张三')]
  ],
  Tables: [['the first row is the header', '|单位|名额|\n|-|-|\n|甲|2|', table(['单位', '名额'], ['甲', '2'])]]
}

for (const [group, rows] of Object.entries(cases))
  test.each(rows.map(([title, markdown, ...expected]) => ({title, markdown, expected})))(
    `${group}: $title`,
    ({markdown, expected}) => {
      expect(blocksOf(markdown).map(withoutPositions)).toEqual(expected)
    }
  )

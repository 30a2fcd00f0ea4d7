import {expect, test} from 'vitest'
import {attachment, attachmentNote, paragraph, title} from '../../src/gongwen/build.js'
import {read, withoutPositions, type Options} from './read.js'

const announce = (...titles: (string | readonly [string, 'pending'])[]): Options => ({
  meta: {
    attachments: titles.map((entry) =>
      typeof entry === 'string'
        ? {title: entry, pending: false, file: null, signature: null}
        : {title: entry[0], pending: true, file: null, signature: null}
    )
  }
})
const attachmentsOf = (markdown: string, options: Options) => {
  const {tree, findings, mainBody} = read(markdown, options)
  return {
    found: tree.children.filter((node) => node.type === 'attachment').map(withoutPositions),
    ids: findings.map(({id, place}) => [id, place.line ?? place.field]),
    note: mainBody?.children.find((node) => node.type === 'attachmentNote')
  }
}

test.each([
  ['its heading line', '甲\n\n# 附件 试点名单\n\n乙'],
  ['its heading line after a colon', '甲\n\n### 附件：试点名单\n\n乙'],
  ['the next heading', '甲\n\n# 附件\n\n## 试点名单\n\n乙'],
  ['the front matter', '甲\n\n# 附件\n\n乙']
])('the title of the only attachment comes from %s', (_where, markdown) => {
  const {found, ids, note} = attachmentsOf(markdown, announce('试点名单'))
  expect(found).toEqual([attachment(null, title('试点名单'), paragraph('乙'))])
  expect(note === undefined ? note : withoutPositions(note)).toEqual({
    ...attachmentNote('试点名单'),
    children: [{...attachmentNote('试点名单').children[0]}]
  })
  expect(ids).toEqual([])
})

test('the headings that together say the title are its lines', () => {
  const {found, ids} = attachmentsOf(
    '甲\n\n# 附件\n\n# 关于推进工作的\n\n# 指导意见\n\n# 总则\n\n乙',
    announce('关于推进工作的指导意见')
  )
  expect(found[0]?.children[0]).toEqual(title('关于推进工作的指导意见', ['关于推进工作的', '指导意见']))
  expect(found[0]?.children).toHaveLength(3)
  expect(ids).toEqual([])
})

test('several attachments are numbered as in the 附件说明', () => {
  const {found, ids, note} = attachmentsOf(
    '甲\n\n# 附件1 名单\n\n乙\n\n# 附件2：申请表\n\n丙',
    announce('名单', '申请表')
  )
  expect(found).toEqual([
    attachment(1, title('名单'), paragraph('乙')),
    attachment(2, title('申请表'), paragraph('丙'))
  ])
  expect(note === undefined ? note : withoutPositions(note)).toEqual(attachmentNote('名单', '申请表'))
  expect(ids).toEqual([])
})

test.each([
  ['another title', '甲\n\n# 附件 名册\n\n乙', ['名单'], [['attachment-title', 3]]],
  ['no section', '甲', ['名单'], [['attachment-title', 'attachments.0.title']]],
  ['a section that nobody announced', '甲\n\n# 附件 名单\n\n乙', [], [['attachment-title', 3]]],
  ['a number on the only attachment', '甲\n\n# 附件1 名单\n\n乙', ['名单'], [['attachment-order', 3]]],
  [
    'no number on one of several',
    '甲\n\n# 附件 名单\n\n乙\n\n# 附件2 表\n\n丙',
    ['名单', '表'],
    [['attachment-order', 3]]
  ],
  ['the wrong order', '甲\n\n# 附件2 表\n\n乙\n\n# 附件1 名单\n\n丙', ['名单', '表'], [['attachment-order', 7]]],
  ['a Chinese number', '甲\n\n# 附件一\n\n乙', [], [['attachment-order', 3]]],
  ['an empty section', '甲\n\n# 附件 名单', ['名单'], [['body-present', 3]]]
])('%s is reported', (_what, markdown, titles, expected) => {
  expect(attachmentsOf(markdown, announce(...titles)).ids).toEqual(expected)
})

test('an attachment that follows separately is only noted', () => {
  const {found, ids} = attachmentsOf('甲', announce(['申请表', 'pending']))
  expect(found).toEqual([])
  expect(ids).toEqual([['attachment-pending', 'attachments.0.title']])
})

test('white space makes no difference between two titles', () => {
  expect(attachmentsOf('甲\n\n# 附件 2014年 名单\n\n乙', announce('2014年名单')).ids).toEqual([])
})

test.each(['附件管理办法', '附件：甲', '附件1 甲'])(
  '%s begins no attachment unless it is a heading of that form',
  (line) => {
    const markdown = line === '附件管理办法' ? `# ${line}\n\n乙` : `${line}\n\n乙`
    expect(attachmentsOf(markdown, announce()).found).toEqual([])
  }
)

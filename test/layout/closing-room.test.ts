import {expect, test} from 'vitest'
import {
  contacts,
  documentNumber,
  gongwen,
  mainBody,
  masthead,
  paragraph,
  recipients,
  signatureBlock,
  title
} from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {settleClosing} from '../../src/layout/closing-room.js'

/** A notice in the letter format whose text takes so many rows. */
const notice = (rows: number, ...more: G.Block[]): G.Gongwen =>
  gongwen(
    {genre: 'notice', variant: 'letter'},
    masthead('教育部办公厅', documentNumber('教技厅函', 2014, 1)),
    mainBody(
      title('教育部办公厅关于印发工作要点的通知'),
      recipients('部内各司局'),
      paragraph('文'.repeat(28 * rows - 2)),
      ...more,
      signatureBlock(['教育部办公厅'], '2014-03-12')
    )
  )
const isTight = (tree: G.Gongwen): boolean =>
  settleClosing(tree).children.some(
    (part) => part.type === 'mainBody' && part.children.some((child) => child.type === 'signatureBlock' && child.tight)
  )

test('the signature comes nearer to the text for exactly that length of text which misses page 1 by a row (7.3.5.5)', () => {
  const lengths = Array.from({length: 30}, (_, index) => index + 1)
  const tight = lengths.filter((rows) => isTight(notice(rows)))
  expect(tight).toHaveLength(1)
})

test('a tree that is left alone is the very same tree', () => {
  const short = notice(1)
  expect(settleClosing(short)).toBe(short)
  const rows = Array.from({length: 30}, (_, index) => index + 1).find((count) => isTight(notice(count))) ?? 0
  const counted = notice(rows - 2, contacts(['联系人', '甲'], ['电话', '乙']))
  expect(settleClosing(counted)).toBe(counted)
})

import {describe, expect, test} from 'vitest'
import {load, needed} from './load.js'

describe('a merge conflict that nobody resolved', () => {
  const conflict = '<<<<<<< HEAD\n成文日期: 2012年1月13日\n=======\n成文日期: 2012年1月14日\n>>>>>>> 张三\n'
  test.each([
    ['in front matter', `---\n文种: 通知\n${conflict}---\n正文\n`, 3, 7],
    ['in the body', `---\n${needed}\n---\n${conflict}`, 9, 13],
    ['of which one side is empty', `---\n${needed}\n---\n<<<<<<< HEAD\n=======\n乙\n>>>>>>> 张三\n`, 9, 12]
  ])('%s is all that is said of the file', (_, text, from, to) => {
    const {document, said} = load(text)
    expect(document).toBeUndefined()
    expect(said).toEqual([
      `${from}:- merge-resolved 第 ${from} 行到第 ${to} 行是没有处理完的合并冲突：两个人的改动都在里面。 → 请保留正确的文字，删去 \`<<<<<<<\`、\`=======\`、\`>>>>>>>\` 三行。`
    ])
  })

  test('every one is told', () => {
    expect(load(`---\n${needed}\n---\n${conflict}\n${conflict}`).said).toHaveLength(2)
  })

  test('is no conflict without its three markers', () => {
    expect(load(`---\n${needed}\n---\n甲\n=======\n\n乙\n`).said).toEqual([])
    expect(load(`---\n${needed}\n---\n<<<<<<< 甲\n`).said).toEqual([])
  })
})

import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {plain, read, withoutPositions} from './read.js'

const file = readFileSync(new URL('../../content/documents/2012/launch-notice.md', import.meta.url), 'utf8')
const body = file.slice(file.indexOf('\n---\n') + 5)
const {blocks, findings} = read(body)

test('the launch notice is read without findings', () => {
  expect(findings).toEqual([])
})

test('its headings are those of the published notice', () => {
  expect(blocks.filter(({type}) => type === 'heading').map(plain)).toEqual([
    '一、试点工作的指导思想与工作目标',
    '二、试点工作的实施原则',
    '三、试点工作的范围和内容',
    '（二）试点工作的内容。',
    '四、试点单位应具备的条件',
    '五、试点工作的实施',
    '六、联系人与联系方式'
  ])
})

test('its run-in headings number （一）–（四）, （一）, 1.–5. and （一）–（五）', () => {
  const heads = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children.slice(0, 1) : []))
  const printed = heads.flatMap((head) => (head.type === 'runInHeading' ? [head.ordinal?.printed] : []))
  expect(printed.join(' ')).toBe('（一） （二） （三） （四） （一） 1. 2. 3. 4. 5. （一） （二） （三） （四） （五）')
})

test('the conditions of part four are numbered paragraphs, since they are whole sentences', () => {
  const ordinals = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.ordinal !== null ? [block.ordinal] : []
  )
  expect(ordinals).toEqual([
    {printed: '（一）', value: 1, level: 2},
    {printed: '（二）', value: 2, level: 2},
    {printed: '（三）', value: 3, level: 2}
  ])
})

test('it ends with the four contact lines', () => {
  const last = blocks.at(-1)
  expect(last?.type === 'contacts' ? last.children.map((line) => plain(withoutPositions(line))) : []).toEqual([
    '联系人：张拥军、韩骏',
    '联系电话：010-66096457',
    '通信地址：北京西单大木仓胡同37号，教育部教育信息化推进办公室',
    '邮政编码：100816'
  ])
})

test('the words of the ministry stand as published, its misprints included', () => {
  const text = blocks.map(plain).join('\n')
  for (const words of ['战略目标和发任务', '不同类型和层次和学校', '职业院校服务社会的模式……)等方面'])
    expect(text).toContain(words)
})

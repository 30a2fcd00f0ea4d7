/** Who signs, what heads a document, and who was present: front matter of 命令, 纪要, 联合行文 and 上行文. */
import {describe, expect, test} from 'vitest'
import {createMemoryHost} from '../../src/host/memory.js'
import type {DocumentMeta} from '../../src/source/document.js'
import {loadDocument} from '../../src/source/load-document.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {path, toldAs} from './load.js'

const workspaceFile = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: [教技, 教技函]
  - 名称: 财政部
    标志: 中华人民共和国财政部
    署名: 中华人民共和国财政部
`

/** Load front matter: of these lines, with what they do not say taken from a plain notice. */
function read(lines: readonly string[]): {readonly meta: DocumentMeta | undefined; readonly said: readonly string[]} {
  const given = new Set(lines.map((line) => line.split(':')[0]))
  const usual = ['文种: 通知', '发文机关: 教育部', '标题: 教育部关于某事的通知', '成文日期: 2014年3月4日']
  const all = [...lines, ...usual.filter((line) => !given.has(line.split(':')[0]))]
  const findings: string[] = []
  const host = createMemoryHost({'content/yinfa.yaml': workspaceFile, [path]: `---\n${all.join('\n')}\n---\n正文。\n`})
  const report = (finding: Parameters<typeof toldAs>[0]): void => void findings.push(toldAs(finding))
  const meta = loadDocument(host, path, loadWorkspace(host, report), report)?.meta
  return {meta, said: findings}
}

describe('联合行文', () => {
  test('names the lead agency first; marks and signatures are its 规范化简称', () => {
    const {meta, said} = read(['发文机关: [教育部, 财政部]', '发文字号: 教技〔2014〕12号'])
    expect(said).toEqual([])
    expect(meta?.issuer.name).toBe('教育部')
    expect(meta?.jointIssuers.map(({name}) => name)).toEqual(['财政部'])
    expect(meta?.signatures).toEqual(['教育部', '财政部'])
  })
  test('takes the number of its lead agency only', () => {
    expect(read(['发文机关: [财政部, 教育部]', '发文字号: 教技〔2014〕12号']).said).toEqual([
      '3:7 agency-code-known 机关代字 `教技` 不是主办机关财政部的。 → `教技` 是教育部的机关代字，请核对发文机关和发文字号。'
    ])
  })
  test('says which agency is unknown or stands twice', () => {
    expect(read(['发文机关: [教育部, 财政不, 中华人民共和国教育部]']).said).toEqual([
      '2:13 issuer-known 发文机关 `财政不` 没有在 content/yinfa.yaml 中登记。 → 您是不是想写 `财政部`？',
      '2:18 issuer-known 发文机关 `中华人民共和国教育部` 写了两次，第 1 个已经是它。 → 联合行文的每个机关只写一次，主办机关在前。'
    ])
  })
  test('has a signature for every agency', () => {
    expect(read(['发文机关: [教育部, 财政部]', '署名: [教育部]']).said).toEqual([
      '3:5 joint-signature 发文机关有 2 个，署名有 1 个，应当一一对应。 → 请按发文机关的顺序逐个写，或删去署名。'
    ])
  })
  test('may have the mark of its lead agency alone, but none that is nobody’s', () => {
    expect(read(['发文机关: [教育部, 财政部]', '标志: 中华人民共和国教育部']).meta?.mark).toBe('中华人民共和国教育部')
    expect(read(['标志: 中华人民共各国教育部']).said).toEqual([
      '2:5 mark-issuer 标志写的是 `中华人民共各国教育部`，应为发文机关的名称：教育部、中华人民共和国教育部。 → 您是不是想写 `中华人民共和国教育部`？'
    ])
    expect(read(['标志: 教育部文件']).said[0]).toContain('“文件”二字由 yinfa 加上')
  })
})

describe('上行文', () => {
  test.each(['请示', '报告'])('%s goes up by its kind and must name who signed it off (条例 Art. 9)', (genre) => {
    expect(read([`文种: ${genre}`]).said[0]).toContain(
      `signatory-present ${genre}是上行文，应当标注签发人，现在没有写。`
    )
    const {meta, said} = read([`文种: ${genre}`, '签发人: 袁贵仁'])
    expect(said).toEqual([])
    expect(meta).toMatchObject({direction: 'upward', signatories: ['袁贵仁']})
  })
  test('意见 goes up where the author says so', () => {
    expect(read(['文种: 意见', '签发人: 袁贵仁', '行文方向: 上行']).said).toEqual([])
  })
  test('every agency of a joint one names its own', () => {
    expect(read(['文种: 请示', '发文机关: [教育部, 财政部]', '签发人: 袁贵仁']).said).toEqual([
      '4:6 signatory-present 2 个机关联合行文，签发人只写了 1 个；每个机关都应有签发人。 → 请按发文机关的顺序逐个写出姓名。'
    ])
  })
  test('a notice does not go up', () => {
    expect(read(['签发人: 袁贵仁']).said).toEqual([
      '2:6 signatory-direction 只有上行文标注签发人，这份公文不是上行文。 → 如果是上行文，请写 `行文方向: 上行`；如果不是，请删去签发人。'
    ])
  })
})

describe('命令', () => {
  const order = ['文种: 命令', '签名章:\n  职务: 部长\n  姓名: 袁贵仁']

  test.each(['第46号', '46'])('has its number %s and 签名章', (number) => {
    const {meta, said} = read([...order, `令号: ${number}`])
    expect(said).toEqual([])
    expect(meta).toMatchObject({variant: 'order', orderNumber: 46, signers: [{office: '部长', name: '袁贵仁'}]})
  })
  test.each([
    ['第046号', '应为 `第46号`'],
    ['四十六', '应为`第46号` 的写法']
  ])('a number %s is told how to be written', (number, should) => {
    expect(read([...order, `令号: ${number}`]).said.join('\n')).toContain(should)
  })
  test('lacks neither its number nor half of its 签名章', () => {
    expect(read(order).said[0]).toContain('order-number 命令格式应当有令号')
    expect(read(['文种: 命令', '令号: 46', '签名章: 袁贵仁']).said[0]).toContain('应写明职务和姓名')
    expect(read(['文种: 命令', '令号: 46', '签名章:\n  姓名: 袁贵仁']).said[0]).toContain('缺少签名章的职务')
  })
  test('says that it prints neither recipients nor 发文字号, and that others have no 令号', () => {
    const {said, meta} = read([...order, '令号: 46', '主送机关: 各地', '发文字号: 教技〔2014〕1号'])
    expect(said.map((line) => line.split(' ')[1])).toEqual(['order-element', 'order-element'])
    expect(meta).toBeDefined()
    expect(read(['令号: 46']).said[0]).toContain('order-element 文件格式没有令号')
  })
})

describe('纪要', () => {
  test('has its lists of people in the order of the standard, no seal and no name under the text', () => {
    const {meta, said} = read([
      '文种: 纪要',
      '标志: 教育信息化领导小组会议',
      '列席: [丙, 丁]',
      '请假: 乙',
      '出席: 甲。'
    ])
    expect(said).toEqual([])
    expect(meta).toMatchObject({variant: 'minutes', seal: 'none', signatures: [], mark: '教育信息化领导小组会议'})
    expect(meta?.attendance).toEqual([
      {presence: '出席', names: '甲'},
      {presence: '请假', names: '乙'},
      {presence: '列席', names: '丙、丁'}
    ])
  })
  test('alone prints who was present', () => {
    expect(read(['出席: 甲']).said[0]).toContain('minutes-attendance 只有纪要格式印出席人员名单')
  })
})

test('a picture of a seal needs one 署名 to stand over (7.3.5.1); wrong words are told the right ones', () => {
  const one = read(['印章: seals/moe.png'])
  expect(one.said).toEqual([])
  expect(one.meta?.seal).toEqual({file: 'seals/moe.png'})
  expect(read(['印章: seals/moe.png', '发文机关: [教育部, 财政部]']).said).toEqual([
    '2:5 seal-picture 2 个机关联合行文，每个机关各盖一个印章，目前不能放印章图片。 → 请写 `印章: 留空`，留出位置，印制后逐个加盖印章。'
  ])
  expect(read(['印章: [a.png, b.png]', '发文机关: [教育部, 财政部]']).said).toEqual([
    '2:5 front-matter-value 印章写了一个列表；目前只能放一个机关的一张印章图片。 → 联合行文请写 `印章: 留空`，留出位置，印制后逐个加盖印章。'
  ])
  expect(read(['印章: a.png', '署名: 无']).said).toEqual([
    '2:5 seal-picture 这份公文没有署名，印章图片没有位置可放。 → 请删去印章，或写上署名。'
  ])
  expect(read(['印章: a.png', '签名章:\n  职务: 部长\n  姓名: 袁贵仁']).said).toContain(
    '2:5 seal-picture 写了签名章，就不再放印章图片。 → 请删去印章，或删去签名章。'
  )
  expect(read(['印章: 不盖']).said).toEqual([
    '2:5 front-matter-value 印章写的是 `不盖`，应为：留空、不盖章。 → 您是不是想写 `不盖章`？'
  ])
  expect(read(['印章: 不盖章']).meta?.seal).toBe('none')
})

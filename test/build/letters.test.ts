/** 邮件合并: a document for each row, all of them or none, and what is wrong is told by row and line. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {unzipSync} from 'fflate'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {buildLetters, type LettersRequest, type LettersResult} from '../../src/build/build-letters.js'
import {placeText} from '../../src/diagnostics/diagnostic.js'
import {inline, workbookFile} from '../source/tables/workbook-file.js'
import {npmFonts, type TemporaryWorkspace, temporaryWorkspace} from './workspace.js'

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/邮件合并.md'), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'su').exec(guide)?.[1] ?? ''
const letter = block('markdown')
const data = block('csv')

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
  workspace.put('content/yinfa.yaml', readFileSync(path.join(import.meta.dirname, '../../content/yinfa.yaml'), 'utf8'))
  workspace.put('content/letters/报送总结.md', letter)
  workspace.put('content/letters/单位.csv', data)
})
afterEach(() => workspace.remove())

const merge = (request: Partial<LettersRequest> = {}): Promise<LettersResult> =>
  buildLetters({
    root: workspace.root,
    cwd: workspace.root,
    template: 'content/letters/报送总结.md',
    data: 'content/letters/单位.csv',
    sheet: undefined,
    name: undefined,
    formats: ['html'],
    combined: undefined,
    to: path.join(workspace.root, 'out/letters'),
    fontFolders: [npmFonts],
    fontCacheFolder: path.join(workspace.root, 'no-cache'),
    say: () => undefined,
    ...request
  })
const said = ({diagnostics}: LettersResult): readonly string[] =>
  diagnostics.map(({id, place, message, hint = ''}) => `${placeText(place)} ${id} ${message}${hint}`)
const files = (): readonly string[] => readdirSync(path.join(workspace.root, 'out/letters')).toSorted()
const read = (name: string): string => workspace.get(`out/letters/${name}`).toString()

it('writes no letter that cites a document by a number that is not its own', async () => {
  const cited =
    '---\n文种: 通知\n发文机关: 教育部\n发文字号: 教技函〔2012〕4号\n标题: 教育部关于开展教育信息化试点工作的通知\n主送机关: 部属各高等学校\n成文日期: 2012年1月13日\n---\n正文。\n'
  workspace.put('content/documents/2012/launch.md', cited)
  const citing = (number: string): string =>
    letter.trimEnd() + `\n\n按照《教育部关于开展教育信息化试点工作的通知》（${number}）执行。\n`
  workspace.put('content/letters/报送总结.md', citing('教技函〔2012〕4号'))
  expect(said(await merge())).toEqual([])
  workspace.put('content/letters/报送总结.md', citing('教技函〔2012〕5号'))
  const {letters, diagnostics} = await merge()
  expect(letters).toEqual([])
  expect(diagnostics.map(({id, severity}) => [id, severity])).toContainEqual(['citation-agreement', 'error'])
})

it('holds letters against the data where the workspace makes an error of that', async () => {
  const registry =
    '类别:\n  - 名称: 区域综合\n    量词: 个\n名单:\n  - 名称: 第一批\n    文件: units.csv\n    类别: 区域综合\n    批准日期: 2011-11-01\n    依据: 教技函〔2011〕70号\n'
  workspace.put('content/data/registry.yaml', registry)
  workspace.put('content/data/units.csv', '编号,省份,单位名称\n1,安徽,安徽省芜湖市教育局\n')
  workspace.put('content/letters/报送总结.md', `${letter.trimEnd()}\n\n安徽省羌湖市教育局进展良好。\n`)
  expect((await merge()).letters).toHaveLength(2)
  const settings = workspace.get('content/yinfa.yaml').toString()
  workspace.put('content/yinfa.yaml', `${settings.trimEnd()}\n校对:\n  unit-names: 错误\n`)
  const {letters, diagnostics} = await merge()
  expect(letters).toEqual([])
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  expect(errors.map(({id}) => id)).toContain('unit-names')
  expect(errors[0]?.message).toContain('安徽省芜湖市教育局')
  workspace.put('content/letters/报送总结.md', `${letter.trimEnd()}\n\n安徽省芜湖市教育局进展良好。\n`)
  expect(said(await merge())).toEqual([])
})

it('makes the letters that the guide shows, under the names that it shows', async () => {
  const result = await merge({formats: ['pdf', 'docx', 'html'], name: '{{编号}}-{{单位名称}}'})
  expect(said(result)).toEqual([])
  const names = ['QY-32-广东省深圳市南山区教育局', 'QY-43-西藏自治区昌都地区教育局']
  expect(files()).toEqual(names.flatMap((name) => ['docx', 'html', 'pdf'].map((ending) => `${name}.${ending}`)))
  const [one = '', other = ''] = names.map((name) => read(`${name}.html`))
  expect(one).toContain('教育部办公厅关于请广东省深圳市南山区教育局报送试点工作总结的通知')
  expect(one).toContain('教技厅函〔2014〕31号')
  expect(one).toContain('专门说明经费使用的进展')
  expect(one).not.toContain('此件公开发布')
  expect(other).toContain('双语教学资源建设与应用')
  expect(other).toContain('此件公开发布')
  expect(other).not.toContain('专门说明')
  expect(other).not.toContain('南山区')
})

it('makes of each row what it makes of the row alone', async () => {
  const [head = '', first = '', second = ''] = data.split('\n')
  await merge({formats: ['pdf', 'docx', 'html'], name: '{{编号}}'})
  const together = ['pdf', 'docx', 'html'].map((ending) => workspace.get(`out/letters/QY-43.${ending}`))
  for (const rows of [[second], [second, first]]) {
    workspace.put('content/letters/单位.csv', [head, ...rows].join('\n'))
    await merge({formats: ['pdf', 'docx', 'html'], name: '{{编号}}'})
    const alone = ['pdf', 'docx', 'html'].map((ending) => workspace.get(`out/letters/QY-43.${ending}`))
    expect(alone.map((bytes, index) => bytes.equals(together[index] ?? Buffer.of()))).toEqual([true, true, true])
  }
})

it('prints cells as they are: nothing in them is markup', async () => {
  workspace.put('content/letters/单位.csv', data.replace('经费使用', '**甲**{{标题}}<b>乙</b>'))
  const result = await merge({name: '{{编号}}', formats: ['html', 'docx']})
  expect(result.letters).toHaveLength(2)
  expect(read('QY-32.html')).toContain('**甲**{{标题}}&lt;b>乙&lt;/b>'.replaceAll('>', '&gt;'))
})

it('keeps postcodes and the like as they are typed', async () => {
  workspace.put('content/letters/单位.csv', data.replace('经费使用', '010020的0100'))
  await merge({name: '{{编号}}'})
  expect(read('QY-32.html')).toContain('010020的0100')
})

it('numbers letters without a pattern, touches nothing the second time and says what is left over', async () => {
  expect((await merge()).letters.flatMap((one) => one.files.map(({name}) => name))).toEqual([
    '报送总结-001.html',
    '报送总结-002.html'
  ])
  const again = await merge()
  expect(again.letters.flatMap((one) => one.files.map(({changed}) => changed))).toEqual([false, false])
  workspace.put('content/letters/单位.csv', data.split('\n').slice(0, 2).join('\n'))
  expect((await merge()).left).toEqual(['报送总结-002.html'])
})

it('takes the rows of a YAML file', async () => {
  const rows = data
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const [head = [], ...cells] = rows
  const yaml = cells.map((row) =>
    row.map((cell, index) => `${index === 0 ? '- ' : '  '}${head[index]}: ${cell}\n`).join('')
  )
  workspace.put('content/letters/单位.yaml', yaml.join(''))
  expect((await merge({data: 'content/letters/单位.yaml'})).letters).toHaveLength(2)
})

it('prints the dates of a workbook as documents print dates', async () => {
  const [head = [], row = []] = data.split('\n').map((line) => line.split(','))
  const [cells, day] = [row.map((cell) => inline(cell)), head.indexOf('截止日期')]
  // 2014-04-30 as spreadsheets count days.
  const dated = cells.with(day, '<c s="1"><v>41759</v></c>')
  const rows = [head.map((name) => inline(name)), dated].map((all) => `<row>${all.join('')}</row>`).join('')
  workspace.put('content/letters/单位.xlsx', workbookFile({sheets: [{rows}], formats: [14]}))
  await merge({data: 'content/letters/单位.xlsx', name: '{{编号}}'})
  expect(read('QY-32.html')).toContain('于2014年4月30日前')
})

describe('one PDF of all letters', () => {
  it('stands in place of the single ones', async () => {
    const {combined, letters} = await merge({formats: ['pdf', 'html'], combined: '合订'})
    expect(files()).toEqual(['合订.pdf', '报送总结-001.html', '报送总结-002.html'])
    // One side, an empty one, one side.
    expect(combined?.pages).toBe(3)
    expect(letters).toHaveLength(2)
  })
})

describe('nothing is written and it is told where', () => {
  beforeEach(() => workspace.put('out/letters/.keep', ''))
  const only = (lines: readonly string[]): string => {
    expect(lines).toHaveLength(1)
    return lines[0] ?? ''
  }
  const withoutKeep = (): readonly string[] => files().filter((name) => name !== '.keep')

  const tell = async (request: Partial<LettersRequest> = {}): Promise<readonly string[]> => {
    const result = await merge(request)
    expect(result.letters).toEqual([])
    expect(withoutKeep()).toEqual([])
    return said(result)
  }
  it('for a column that the data do not have, in the body: once, at its line', async () => {
    workspace.put('content/letters/报送总结.md', letter.replace('（{{试点内容}}）', '（{{试点内溶}}）'))
    expect(only(await tell())).toBe(
      'content/letters/报送总结.md:11 template-name 没有 `试点内溶` 这个字段。您是不是想写 `试点内容`？'
    )
  })

  it('for a column that the data do not have, in front matter', async () => {
    workspace.put('content/letters/报送总结.md', letter.replace('主送机关: {{单位名称}}', '主送机关: {{单位名}}'))
    const line = only(await tell())
    expect(line).toContain('报送总结.md:6')
    expect(line).toContain('数据里没有 `单位名` 这一列。您是不是想写 `单位名称`？')
  })

  it('for a condition in front matter', async () => {
    const text = letter.replace('附注: {{附注}}', '附注: 请{{#if 附注}}甲{{/if}}')
    workspace.put('content/letters/报送总结.md', text)
    expect((await tell()).join()).toContain('这里只能写列名')
  })

  it('for an empty cell that is to be printed: the line of the template and the row of the data', async () => {
    workspace.put('content/letters/单位.csv', data.replace('双语教学资源建设与应用', ''))
    const line = only(await tell())
    expect(line).toContain('报送总结.md:11 template-value `试点内容` 没有值')
    expect(line).toContain('（数据 content/letters/单位.csv 第 3 行）')
    expect(line).toContain('请在数据里填写这一格')
  })

  it('for an empty cell among other text of front matter', async () => {
    workspace.put('content/letters/单位.csv', data.replace('QY-43,32', 'QY-43,'))
    const lines = await tell()
    expect(lines.join()).toContain('报送总结.md:4')
    expect(lines.join()).toContain('`文号` 没有值')
    expect(lines.join()).toContain('第 3 行')
  })

  it('for a value that the element cannot have', async () => {
    workspace.put('content/letters/报送总结.md', letter.replace('2014年3月20日', '{{截止日期}}'))
    workspace.put('content/letters/单位.csv', data.replace('2014年5月30日', '2014年2月30日'))
    const lines = await tell()
    expect(lines.join()).toContain('报送总结.md:7')
    expect(lines.join()).toContain('第 3 行')
    expect(lines.join()).not.toContain('第 2')
  })

  it('for what a cell brings into the text: its column too', async () => {
    workspace.put('content/letters/单位.csv', data.replace('昌都地区教育局', '昌都?地区教育局'))
    const line = (await tell()).find((one) => one.includes('full-width-marks')) ?? ''
    expect(line).toContain('（数据 content/letters/单位.csv 第 3 行的“单位名称”）')
  })

  it('for two rows with one 发文字号, unless the template gives it to all', async () => {
    workspace.put('content/letters/单位.csv', data.replace('QY-43,32', 'QY-43,31'))
    expect(only(await tell())).toContain(
      '单位.csv:3 （B3） document-number-unique 发文字号 教技厅函〔2014〕31号 和第 2 行的相同'
    )
    workspace.put('content/letters/报送总结.md', letter.replace('{{文号}}', '8'))
    expect((await merge()).letters).toHaveLength(2)
  })

  it('for rows that give one file name, or none', async () => {
    expect(only(await tell({name: '{{附注}}-信'}))).toContain('单位.csv')
    const twin = await tell({name: '信{{空}}'})
    expect(only(twin)).toContain('数据里没有 `空` 这一列')
    workspace.put('content/letters/单位.csv', data.replace('QY-43', 'qy-32'))
    expect(only(await tell({name: '{{编号}}'}))).toContain('和第 2 行的相同，会互相覆盖')
    expect(only(await tell({name: '信'}))).toContain('没有列')
  })

  it('for data outside the workspace, without rows, or with unknown files', async () => {
    expect(only(await tell({data: '/etc/passwd'}))).toContain('不在工作区里')
    expect(only(await tell({data: 'content/letters/单位1.csv'}))).toContain('您是不是想用 `content/letters/单位.csv`')
    expect(only(await tell({template: 'content/letters/总结.md'}))).toContain('找不到文件')
  })

  it('for a template of yinfa new', async () => {
    const root = path.join(import.meta.dirname, '../..')
    for (const ending of ['md.hbs', 'yaml']) {
      workspace.put(`templates/notice.${ending}`, readFileSync(path.join(root, `templates/notice.${ending}`), 'utf8'))
    }
    expect(only(await tell({template: 'templates/notice.md.hbs'}))).toContain('新建公文的模板')
  })

  it('when it is interrupted', async () => {
    const signal = AbortSignal.abort('interrupted')
    expect((await merge({signal})).interrupted).toBe(true)
    expect(withoutKeep()).toEqual([])
  })

  it('when the file of one letter cannot take its place: no temporary file stays', async () => {
    workspace.put('out/letters/QY-43.html/x', '')
    expect((await merge({name: '{{编号}}'})).diagnostics.map(({id}) => id)).toEqual(['output-writable'])
    expect(readdirSync(path.join(workspace.root, 'out/letters')).filter((name) => name.includes('yinfa'))).toEqual([])
    expect(withoutKeep()).toEqual(['QY-43.html'])
  })
})

it('says which columns of the data it did not use, as far as the template tells', async () => {
  expect((await merge({name: '{{编号}}'})).unusedColumns).toEqual([])
  expect((await merge()).unusedColumns).toEqual(['编号'])
  workspace.put('templates/落款.md.hbs', '{{编号}}')
  workspace.put('content/letters/报送总结.md', `${letter}\n{{> 落款}}\n`)
  expect((await merge()).unusedColumns).toEqual([])
})

it('stops looking after fifty faulty rows and says so', async () => {
  const [head = ''] = data.split('\n')
  const rows = Array.from({length: 200}, (_, index) => `A${index},${index + 1},某市教育局,,2014年4月30日,,`)
  workspace.put('content/letters/单位.csv', [head, ...rows].join('\n'))
  const lines = said(await merge({name: '{{编号}}'}))
  expect(lines).toHaveLength(2)
  expect(lines.join()).toContain('已有 50 行有错误，其余 150 行没有核对')
})

it('names the first rows of many with the same fault', async () => {
  const [head = ''] = data.split('\n')
  const rows = Array.from(
    {length: 20},
    (_, index) => `A${index},${index + 1},某市教育局,${index < 8 ? '' : '资源建设'},2014年4月30日,,`
  )
  workspace.put('content/letters/单位.csv', [head, ...rows].join('\n'))
  expect(said(await merge({name: '{{编号}}'})).join()).toContain('第 2、3、4、5、6 等 8 行')
})

it('tells what a workbook has when it has several sheets', async () => {
  const {writeXlsx} = await import('../../src/write/sheet/index.js')
  const [columns = [], ...rows] = data
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  const sheets = ['甲', '乙'].map((title) => ({title, columns, rows}))
  const bytes = writeXlsx(sheets, {title: '单位', creator: '', date: '2014-01-01'})
  expect(Object.keys(unzipSync(bytes))).toContain('xl/worksheets/sheet2.xml')
  workspace.put('content/letters/单位.xlsx', bytes)
  expect(said(await merge({data: 'content/letters/单位.xlsx'})).join()).toContain('2 张工作表：`甲`、`乙`')
  expect((await merge({data: 'content/letters/单位.xlsx', sheet: '乙'})).letters).toHaveLength(2)
})

/** Forms whose controls were lost, or that were typed anew, are read by their labels, and nothing is guessed. */
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readApplication} from '../../src/collect/read-application.js'
import {expected, opinionAnswers, soundAnswers} from './answers.js'
import {blankForm, formSchemas} from './blank-forms.js'
import {type Answers, editDocx, fillDocx, fillXlsx} from './fill.js'

const schemas = formSchemas()
const [region] = schemas
if (region === undefined) throw new Error('no form')
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('')

/** A DOCX with these lines, and with a table of these rows; `\t` in a line is a tab. */
function typed(lines: readonly string[], rows: readonly (readonly string[])[] = []): Uint8Array {
  const table = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraphs(cell)}</w:tc>`).join('')}</w:tr>`)
  const body = `${lines.map((line) => paragraphs(line).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')).join('')}${rows.length === 0 ? '' : `<w:tbl>${table.join('')}</w:tbl>`}`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${namespace}><w:body>${body}</w:body></w:document>`)
  })
}

const read = async (bytes: Uint8Array, name = 'a.docx') => {
  const {form, values, findings} = await readApplication(name, bytes, schemas)
  const faults = findings.filter(({severity}) => severity === 'fault').map(({message}) => message)
  const plain = Object.fromEntries(Object.entries(values).map(([slot, {value}]) => [slot, value]))
  return {
    form,
    values: plain,
    faults,
    notes: findings.filter(({severity}) => severity === 'note').map(({message}) => message)
  }
}

const title = '教育信息化区域综合试点申请表'
const contacts = [
  ['单位名称（盖章）：河南省郑州市教育局'],
  ['通讯地址：郑州市淮河路1号', '邮编：450000'],
  ['负责人：张三', '电话：0371-66096114', '电子邮件：z@example.cn', '传真：'],
  ['联系人：李四', '电话：0371-66096115', '电子邮件：', '传真：0371-66096116']
]
const plan = ['试点方案要点（1000字以内，可另附页）\n一、选题。\n联系人：见上。']
const values: Answers = {
  单位名称: '河南省郑州市教育局',
  通讯地址: '郑州市淮河路1号',
  邮编: '450000',
  负责人: '张三',
  负责人电话: '0371-66096114',
  负责人邮件: 'z@example.cn',
  联系人: '李四',
  联系人电话: '0371-66096115',
  联系人传真: '0371-66096116',
  试点方案要点: '一、选题。\n联系人：见上。'
}
const lost = '填写处的标记都不在了（表是重打的，或者复制时丢了），按标签读取，请核对。'

describe('a form without its controls', () => {
  test.each(schemas.map((schema) => [schema.id, schema] as const))(
    '%s is read by its printed labels',
    async (id, schema) => {
      const answers = {...soundAnswers, ...opinionAnswers(schema)}
      const bytes = editDocx(fillDocx(await blankForm(schema, 'docx'), id, answers), (xml) =>
        xml.replace(/<w:sdt>(?:(?!<w:sdtContent>).)*<w:sdtContent>/gsu, '').replaceAll('</w:sdtContent></w:sdt>', '')
      )
      expect(await read(bytes)).toEqual({form: id, values: expected(answers), faults: [], notes: [lost]})
    }
  )

  test('is read when it was typed anew as a table', async () => {
    const opinion = [
      ['当地政府意见', '上级教育行政部门意见'],
      ['同意。\n负责人：王五（公章）\n2012年2月18日', '同意。\n负责人：\n年  月  日']
    ]
    const {form, values: found, faults} = await read(typed([title], [...contacts, plan, ...opinion]))
    expect({form, faults}).toEqual({form: 'region', faults: []})
    expect(found).toEqual({
      ...values,
      当地政府意见: '同意。',
      当地政府意见_负责人: '王五',
      当地政府意见_日期: '2012-02-18',
      上级教育行政部门意见: '同意。'
    })
  })

  test('is read when labels and values have cells of their own, marks are half as wide and words are spaced out', async () => {
    const rows = [
      ['单 位 名 称(盖章):', '河南省郑州市教育局'],
      ['通讯地址', '郑州市淮河路1号', '邮 编', '450000'],
      ['负责人', '张三', '电话:', '0371-66096114', '电子邮件', 'z@example.cn', '传真', ''],
      ['联系人', '李四', '电话', '0371-66096115', '电子邮件', '', '传真:', '0371-66096116'],
      ['试点方案要点(1000字以内,可另附页)', '一、选题。\n联系人：见上。']
    ]
    const found = await read(typed(['教育信息化 区域综合试点 申请表'], rows))
    expect(found).toEqual({form: 'region', values, faults: [], notes: [lost]})
  })

  test('is read when the table became lines with tabs', async () => {
    const lines = [
      ...contacts.map((row) => row.join('\t')),
      '试点方案要点（1000字以内，可另附页）',
      '一、选题。',
      '二、目标。'
    ]
    const found = await read(typed([title, ...lines]))
    expect(found).toEqual({
      form: 'region',
      values: {...values, 试点方案要点: '一、选题。\n二、目标。'},
      faults: [],
      notes: [lost]
    })
  })

  test('is sent back when a field is there twice with different contents', async () => {
    const {faults} = await read(typed([title], [...contacts, ['邮编：451000'], plan]))
    expect(faults).toEqual(['邮编有两处不同的内容：第2行第2格“450000”，第5行第1格“451000”。'])
  })

  test('is sent back when nobody can tell whose telephone it is', async () => {
    const rows = [
      ['单位名称：某局'],
      ['通讯地址：某路'],
      ['电话：0371-66096115'],
      ['负责人：张三'],
      ['联系人：李四'],
      plan
    ]
    const {faults} = await read(typed([title], rows))
    expect(faults).toEqual([
      '“0371-66096115”是“负责人电话”还是“联系人电话”，表里看不出来。',
      '联系人电话、联系人邮件都没有填写。'
    ])
  })

  test('is sent back when it does not say which form it is', async () => {
    const {faults} = await read(typed(['申请表'], contacts))
    expect(faults).toEqual(['看不出是哪一张申请表：没有填写处的标记，也没有表的名称。'])
  })
})

describe('a form with its controls', () => {
  const blank = blankForm(region, 'docx')
  const answers = {...soundAnswers, ...opinionAnswers(region)}

  test('takes what was typed beside an empty control, and says so', async () => {
    const {邮编: _, ...others} = answers
    const bytes = editDocx(fillDocx(await blank, 'region', others), (xml) => xml.replace('>邮编：<', '>邮编：450000<'))
    const found = await read(bytes)
    expect(found.values).toEqual(expected(answers))
    expect(found.notes).toEqual(['邮编写在填写处外面，已照读“450000”，请核对。'])
  })

  test('is sent back when control and text beside it differ', async () => {
    const bytes = editDocx(fillDocx(await blank, 'region', answers), (xml) => xml.replace('>邮编：<', '>邮编：451000<'))
    expect((await read(bytes)).faults).toEqual(['邮编有两处不同的内容：第2行第4格“450000”，第2行第4格“451000”。'])
  })

  test('does not take the prompt of an empty control for an answer', async () => {
    const bytes = editDocx(fillDocx(await blank, 'region', answers), (xml) =>
      xml.replace(
        /(<w:tag w:val="region\/负责人传真"\/>.*?)(<w:text\/><\/w:sdtPr><w:sdtContent>).*?(<\/w:sdtContent>)/su,
        '$1<w:showingPlcHdr/>$2<w:r><w:t>单击或点击此处输入文字。</w:t></w:r>$3'
      )
    )
    const {负责人传真: _, ...others} = expected(answers)
    expect((await read(bytes)).values).toEqual(others)
  })

  test('leaves out what was deleted while changes were tracked, and says that there are such changes', async () => {
    const bytes = editDocx(fillDocx(await blank, 'region', answers), (xml) =>
      xml.replace(
        '<w:t xml:space="preserve">450000</w:t></w:r>',
        (text) => `${text}<w:del><w:r><w:delText>9</w:delText></w:r></w:del>`
      )
    )
    const found = await read(bytes)
    expect(found.values).toEqual(expected(answers))
    expect(found.notes).toEqual(['文件里有没有接受的修订，按接受修订后的文字读取，请核对。'])
  })
})

describe('a workbook', () => {
  test('says a day that Excel keeps as a number, and a number where text was asked for', async () => {
    const {省级教育行政部门审核意见_日期: _, 邮编: __, ...answers} = {...soundAnswers, ...opinionAnswers(region)}
    const bytes = fillXlsx(await blankForm(region, 'xlsx'), answers)
    const files = unzipSync(bytes)
    // Day 40959 of Excel is 2012-02-20.
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      .replace(/<c r="B24" s="(\d+)"\/>/u, '<c r="B24" s="$1"><v>40959</v></c>')
      .replace(/<c r="B6" s="(\d+)"\/>/u, '<c r="B6" s="$1"><v>450000</v></c>')
    const found = await read(zipSync({...files, 'xl/worksheets/sheet1.xml': strToU8(sheet)}), 'a.xlsx')
    expect(found.values).toEqual(expected({...soundAnswers, ...opinionAnswers(region)}))
    expect(found.faults).toEqual([])
  })

  test('without the names of its cells is read by its labels', async () => {
    const answers = {...soundAnswers, ...opinionAnswers(region)}
    const files = unzipSync(fillXlsx(await blankForm(region, 'xlsx'), answers))
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).replace(
      /<definedNames>.*<\/definedNames>/su,
      ''
    )
    const found = await read(zipSync({...files, 'xl/workbook.xml': strToU8(workbook)}), 'a.xlsx')
    const note = '填写格的名称都不在了（表是重打的，或者复制时丢了），按标签读取，请核对。'
    expect(found).toEqual({form: 'region', values: expected(answers), faults: [], notes: [note]})
  })
})

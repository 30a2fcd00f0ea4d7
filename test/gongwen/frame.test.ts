import {expect, test} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import {read, withoutPositions} from './read.js'

test('a notice has its masthead, its main body around the text, and no imprint', () => {
  expect(withoutPositions(read('甲').tree)).toEqual(
    build.gongwen(
      {genre: 'notice', variant: 'letter'},
      build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 4)),
      build.mainBody(
        build.title('教育部关于开展教育信息化试点工作的通知'),
        build.recipients('部属各高等学校'),
        build.paragraph('甲'),
        build.signatureBlock(['中华人民共和国教育部'], '2012-01-13', {form: 'chinese'})
      )
    )
  )
})

test('what the front matter adds stands in the order of the standard', () => {
  const {tree} = read('甲', {
    meta: {
      variant: 'standard',
      copyNumber: '000001',
      urgency: '特急',
      annotation: '此件公开发布',
      copyRecipients: '财政部',
      printing: {office: '教育部办公厅', date: '2012-01-18'},
      attachments: [{title: '申请表', pending: true, file: null, signature: null}]
    }
  })
  expect(tree.children.map((node) => node.children.map(({type}) => type))).toEqual([
    ['copyNumber', 'urgency', 'issuerMark', 'documentNumber'],
    ['title', 'recipients', 'paragraph', 'attachmentNote', 'signatureBlock', 'annotation'],
    ['copyRecipients', 'printingOffice']
  ])
})

test('a letter has no printing office, and says so (10.1)', () => {
  const {tree, findings} = read('甲', {
    meta: {variant: 'letter', copyRecipients: '财政部', printing: {office: '教育部办公厅', date: '2012-01-18'}}
  })
  expect(tree.children.at(-1)).toMatchObject({type: 'imprint', children: [{type: 'copyRecipients'}]})
  expect(findings).toMatchObject([{id: 'imprint-letter', severity: 'warning', place: {field: 'printingOffice'}}])
})

test('a document that carries no signature has no signature block', () => {
  const {mainBody} = read('甲', {meta: {signatures: null, recipients: null, documentNumber: null}})
  expect(mainBody?.children.map(({type}) => type)).toEqual(['title', 'paragraph'])
})

test('characters that cannot be printed are found in the front matter, with their key', () => {
  const {findings} = read('甲', {meta: {annotation: '公开\u200b发布'}})
  expect(findings).toMatchObject([{id: 'character-printable', severity: 'error', place: {field: 'annotation'}}])
})

import {expect, test} from 'vitest'
import {type IndexEntry, writeIndexPage} from '../../../src/write/html/index-page.js'
import {named, readHtml, textOf} from './read-html.js'

const entry = (title: string, date: string, kind: string, base: string): IndexEntry => ({
  title,
  kind,
  documentNumber: '教技函〔2012〕4号',
  date,
  files: [
    {href: `${base}.pdf`, label: 'PDF', bytes: 315_392},
    {href: `${base}.html`, label: 'HTML', bytes: 24_000}
  ]
})
const page = readHtml(
  writeIndexPage(
    [
      entry('关于公布名单的通知', '2012-11-02', '通知', '2012/list'),
      entry('关于进展情况的通报', '2014-02-24', '通报', '2014/a b'),
      entry('关于开展<试点>的通知', '2012-01-13', '通知', '2012/launch')
    ],
    null
  )
)

test('the newest year comes first, kinds below it, documents by date', () => {
  expect(named(page, 'h2').map(textOf)).toEqual(['2014年', '2012年'])
  expect(named(page, 'h3').map(textOf)).toEqual(['通报', '通知'])
  expect(named(page, 'li').map((item) => textOf(item).split('的')[0])).toEqual([
    '关于进展情况',
    '关于开展<试点>',
    '关于公布名单'
  ])
})

test('the title leads to the page, the other files are named with type and size', () => {
  const links = named(page, 'a').map((link) => [link.attributes.get('href'), textOf(link)])
  expect(links.slice(0, 2)).toEqual([
    ['2014/a%20b.html', '关于进展情况的通报'],
    ['2014/a%20b.pdf', 'PDF（308 KB）']
  ])
})

import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {costOf, isEveryday} from '../../src/build/crew.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {contentFiles} from '../content-files.js'
import {notice} from './workspace.js'

const document = 'content/documents/2012/a.md'
const everyday = (text: string, files: Readonly<Record<string, string>> = {}): boolean =>
  isEveryday(createMemoryHost({[document]: text, ...files}), document)

describe('the process itself makes', () => {
  it('what is short and plain', () => {
    expect(everyday(notice(4))).toBe(true)
    expect(everyday(notice(4, '共有 {{数量 试点}} 个。'))).toBe(true)
  })

  it('what is not there, to say so', () => {
    expect(isEveryday(createMemoryHost({}), document)).toBe(true)
  })

  it('a document with a part in a short file of its own', () => {
    const text = notice(4).replace('---\n\n', '附件:\n  - 文件: part.md\n---\n\n')
    expect(everyday(text, {'content/documents/2012/part.md': '附件正文。'})).toBe(true)
    expect(everyday(text, {'content/documents/2012/part.md': '长'.repeat(30_000)})).toBe(false)
    expect(everyday(text)).toBe(false)
  })

  it('every document of the programme', () => {
    const host = createMemoryHost(contentFiles(path.join(import.meta.dirname, '../..'), 'content'))
    const documents = host.list('content/documents').filter((file) => file.endsWith('.md'))
    expect(documents.filter((file) => !isEveryday(host, file))).toEqual([])
    expect(documents.length).toBeGreaterThan(4)
  })
})

describe('a thread with a clock makes', () => {
  it.each([
    ['a long text', '文'.repeat(30_000)],
    ['a text of many marks', '*a_ '.repeat(10_000)],
    ['quotes within quotes', '>'.repeat(50_000)],
    ['brackets within brackets', '['.repeat(2000)],
    ['a text that repeats itself', '{{#each 试点}}{{#each 试点}}a{{/each}}{{/each}}'],
    ['a text that repeats itself behind a tilde', '{{~#each 试点}}a{{/each}}'],
    ['a text that takes in another', '{{> part}}'],
    ['a picture', '![图](a.svg)'],
    ['a workbook', '名单见 pilots.xlsx。']
  ])('%s', (_, body) => {
    expect(everyday(notice(4, body), {'content/documents/2012/a.svg': '<svg/>', 'content/data/pilots.xlsx': ''})).toBe(
      false
    )
  })

  it('what asks much data, or a workbook', () => {
    const text = notice(4, '共有 {{数量 试点}} 个。')
    expect(everyday(text, {'content/data/a.csv': 'x'.repeat(2 ** 18)})).toBe(true)
    expect(everyday(text, {'content/data/a.csv': 'x'.repeat(2 ** 18 + 1)})).toBe(false)
    expect(everyday(text, {'content/data/a.xlsx': 'x'})).toBe(false)
    expect(everyday(notice(4), {'content/data/a.xlsx': 'x'})).toBe(true)
  })
})

it('takes a long text for more work than a short one, and a text that is not there for some', () => {
  const host = createMemoryHost({short: 'a', long: 'a'.repeat(2 ** 20)})
  expect(costOf(host, 'long')).toBeGreaterThan(10 * costOf(host, 'short'))
  expect(costOf(host, 'none')).toBeGreaterThan(0)
})

/** Deadlines of the programme, and the calendar that is made of them. */
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readViews} from '../../src/build/read-views.js'
import {createNodeHost} from '../../src/host/node.js'
import {calendarText, deadlineList, type ListedDeadline} from '../../src/proofread.js'
import {loadRegistry} from '../../src/registry/load.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {documentPaths} from '../documents.js'

const host = createNodeHost({root: path.join(import.meta.dirname, '../..'), fontFolders: []})
const quiet = (): void => undefined
const workspace = loadWorkspace(host, quiet)
const registry = () => ({registry: loadRegistry(host, quiet), diagnostics: []})

/** Content lines of a calendar, unfolded (RFC 5545 3.1). */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

describe('the programme', () => {
  const listed = async () =>
    deadlineList((await readViews(documentPaths, {workspace, registry}, host, quiet)).map(({view}) => view))

  test('asks for five things, on days that the documents name', async () => {
    const all = await listed()
    expect(all.map(({date, weekday, number}) => [date, weekday, number])).toEqual([
      ['2012-02-29', '星期三', '教技函〔2012〕4号'],
      ['2013-01-01', '星期二', '教技函〔2012〕70号'],
      ['2014-03-14', '星期五', '教技厅函〔2014〕13号'],
      ['2014-09-14', '星期日', '教技厅函〔2014〕13号'],
      ['2015-09-17', '星期四', null]
    ])
    for (const {file, line, sentence} of all) {
      const text = new TextDecoder().decode(host.read(file)).split('\n')[(line ?? 0) - 1] ?? ''
      expect(sentence.endsWith('。')).toBe(true)
      expect(text).toContain(sentence.slice(-8))
    }
  })

  test('is a calendar of five whole days, dated as the documents are', async () => {
    const lines = unfolded(calendarText(await listed()))
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(5)
    expect(lines).toContain('UID:20120229.2012/launch-notice@yinfa')
    expect(lines).toContain('DTSTART;VALUE=DATE:20140914')
    expect(lines.filter((line) => line.startsWith('DTSTAMP:'))).toEqual([
      'DTSTAMP:20120113T000000Z',
      'DTSTAMP:20121101T000000Z',
      'DTSTAMP:20140224T000000Z',
      'DTSTAMP:20140224T000000Z',
      'DTSTAMP:20150901T000000Z'
    ])
  })
})

const deadline = (sentence: string): ListedDeadline => ({
  date: '2012-02-29',
  weekday: '星期三',
  path: 'content/documents/2012/a.md',
  title: '通知',
  number: null,
  issued: '2012-01-13',
  file: 'content/documents/2012/a.md',
  line: 3,
  sentence
})

test('whatever a sentence holds, every line ends with CRLF, has at most 75 octets, and unfolds to the sentence', () => {
  const text = fc
    .array(fc.constantFrom('期', '限', ';', ',', '\\', 'a', '\u{20000}', '“', ' '))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (sentence) => {
      const calendar = calendarText([deadline(sentence)])
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const summary = unfolded(calendar).find((line) => line.startsWith('SUMMARY:')) ?? ''
      expect(summary.slice('SUMMARY:期限：'.length).replaceAll(/\\(.)/gu, '$1')).toBe(sentence)
    })
  )
})

test('two deadlines of one document on one day have names of their own', () => {
  const lines = unfolded(calendarText([deadline('甲。'), deadline('乙。')]))
  expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
    'UID:20120229.2012/a@yinfa',
    'UID:20120229.2012/a.2@yinfa'
  ])
})

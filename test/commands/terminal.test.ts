import {describe, expect, it} from 'vitest'
import {diagnostic} from '../../src/diagnostics/diagnostic.js'
import {exitCodes, exitCodeTable} from '../../src/commands/exit-codes.js'
import {countText, findingLines} from '../../src/commands/print-findings.js'
import {progressLine, progressText} from '../../src/commands/progress-line.js'
import {cutTo, displayWidth, painter, type Stream} from '../../src/commands/terminal.js'

/** A stream that keeps what is written to it. */
function paper(values: Partial<Stream> = {}): Stream & {text: () => string} {
  const parts: string[] = []
  return {...values, write: (part) => void parts.push(part), text: () => parts.join('')}
}

const progress = {done: 3, total: 8, pages: 31, share: 0.379, rest: undefined, path: 'content/documents/2012/x.md'}

describe('the progress line', () => {
  it('tells percent, document and pages', () => {
    expect(progressText(progress)).toBe('[ 37%] 第 4/8 份，已排 31 页：content/documents/2012/x.md')
    expect(progressText({...progress, done: 0, total: 1, pages: 0, share: 0})).toContain('[  0%] 第 1/1 份')
  })

  it.each([
    [0.2, '约剩 1 秒'],
    [89.5, '约剩 90 秒'],
    [90, '约剩 2 分钟'],
    [3600, '约剩 60 分钟']
  ])('tells how long the rest takes, as far as that can be told: %d s', (rest, text) => {
    expect(progressText({...progress, rest})).toBe(`[ 37%] 第 4/8 份，已排 31 页，${text}：content/documents/2012/x.md`)
  })

  it('is rewritten in place on a terminal, shorter than the terminal is wide, and taken away at the end', () => {
    const terminal = paper({isTTY: true, columns: 20})
    const line = progressLine(terminal, false)
    line.show(progress)
    line.show({...progress, path: undefined})
    const [first = '', second] = terminal.text().split('\r\u001B[2K').slice(1)
    expect(displayWidth(first)).toBeLessThan(20)
    expect(first).toBe('[ 37%] 第 4/8 份，')
    expect(second).toBe('')
    expect(terminal.text()).not.toContain('\n')
  })

  it('is not there elsewhere, while other lines are', () => {
    const file = paper()
    const line = progressLine(file, false)
    line.show(progress)
    line.say('正在下载')
    line.clear()
    expect(file.text()).toBe('正在下载\n')
  })

  it('is not there when silence is asked for', () => {
    const terminal = paper({isTTY: true})
    const line = progressLine(terminal, true)
    line.show(progress)
    line.say('正在下载')
    line.clear()
    expect(terminal.text()).toBe('')
  })
})

describe('colours', () => {
  it.each([
    ['a terminal', true, {}, true],
    ['a file', false, {}, false],
    ['a dumb terminal', true, {TERM: 'dumb'}, false],
    ['a terminal whose user wants none', true, {NO_COLOR: '1'}, false],
    ['a terminal with an empty NO_COLOR, which does not count', true, {NO_COLOR: ''}, true],
    ['a file when they are forced', false, {FORCE_COLOR: '1'}, true],
    ['a terminal when they are forced off', true, {FORCE_COLOR: '0'}, false],
    ['anything when both are said', true, {FORCE_COLOR: '1', NO_COLOR: '1'}, false]
  ])('on %s', (_, isTTY, env, coloured) => {
    expect(painter(paper({isTTY}), env)('error', '错误').includes('\u001B[')).toBe(coloured)
  })
})

describe('widths in a terminal', () => {
  it('count Chinese characters twice', () => {
    expect(displayWidth('公文 a')).toBe(6)
    expect(displayWidth('（一）')).toBe(6)
    expect(displayWidth('𠮷')).toBe(2)
    expect(cutTo(5, '公文表')).toBe('公文')
    expect(cutTo(0, '公')).toBe('')
  })
})

describe('printed findings', () => {
  const plain = painter(paper(), {})
  const place = {path: 'content/documents/a.md', line: 4, column: 17}

  it('have place, weight, message, rule and clause on one line and the way to mend it on the next', () => {
    expect(
      findingLines([diagnostic('document-number-form', place, '发文字号有误。', '请改为〔2012〕。')], plain)
    ).toEqual([
      'content/documents/a.md:4:17 错误 发文字号有误。（document-number-form，依据 GB/T 9704—2012 7.2.5）',
      '    请改为〔2012〕。'
    ])
  })

  it('are parted by file', () => {
    const lines = findingLines(
      [
        diagnostic('file-found', {path: 'a.md'}, '甲'),
        diagnostic('file-found', {path: 'a.md'}, '乙'),
        diagnostic('body-markup', {path: 'b.md'}, '丙')
      ],
      plain
    )
    expect(lines).toEqual([
      'a.md 错误 甲（file-found）',
      'a.md 错误 乙（file-found）',
      '',
      'b.md 警告 丙（body-markup）'
    ])
  })

  it('are counted by weight', () => {
    expect(countText([])).toBeUndefined()
    expect(countText([diagnostic('body-markup', place, ''), diagnostic('file-found', place, '')])).toBe(
      '错误 1 个，警告 1 个'
    )
  })
})

describe('exit codes', () => {
  it('are different from each other and all in the table', () => {
    const codes = Object.values(exitCodes).map(({code}) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(exitCodeTable().split('\n')).toHaveLength(codes.length)
  })
})

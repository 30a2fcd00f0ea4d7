/** Levels, exceptions, house terms, places: what surrounds the rules. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {blanked} from '../../src/check/blank.js'
import {rules} from '../../src/check/rules/index.js'
import {ruleCatalogue} from '../../src/diagnostics/rule-catalogue.js'
import {check, file, fixed, wholeText} from './checking.js'

const ids = async (text: string, settings = ''): Promise<readonly string[]> =>
  (await check(wholeText(text), settings)).findings.map(({id, severity}) => `${severity} ${id}`)

test('a plain notice has nothing to be found', async () => {
  const {findings, faults} = await check(
    wholeText('现将有关事项通知如下。\n\n## 一、目标\n\n各地教育厅（教委）要认真执行。')
  )
  expect([findings, faults]).toEqual([[], []])
})

describe('a text that is broken as a whole', () => {
  test.each(['…', ' ', '\t', '（', '（（））', '《甲', '共1个，', '北京、天津等2省', '占5%，比3所', 'a.'])(
    // How the time grows is measured by `npm run check:promises`.
    'of 100,000 characters of %j is read to its end',
    async (unit) => {
      const text = wholeText(`甲${unit.repeat(100_000 / unit.length)}乙。\n\n各地要认真执行,不得拖延。`)
      const {findings} = await check(text)
      expect(findings.length).toBeLessThan(2500)
      const last = findings.filter(({place}) => place.line === text.split('\n').length)
      expect(last.map(({id}) => id)).toContain('full-width-marks')
    }
  )

  test('has its first places told, and the number of the others', async () => {
    const {findings} = await check(wholeText(`甲${'（'.repeat(2000)}乙。`))
    const told = findings.filter(({id}) => id === 'mark-pairing')
    expect(told).toHaveLength(501)
    expect(told.at(-1)).toMatchObject({message: '这样的问题另有 1500 处，没有逐一列出。', severity: 'error'})
  })

  test.each(['a', 'A1', '1', '1.', '1-', 'a@', 'a_', 'www.'])('of %s without end keeps its length', (unit) => {
    const text = unit.repeat(20_000 / unit.length)
    expect(blanked(text)).toHaveLength(text.length)
  })
})

test.each([
  ['见docs/A.1节', '见docs/A.1节'.replace('docs/A.1', '\ufffc'.repeat(8))],
  ['12a.b和_x1-2。', '12\ufffc\ufffc\ufffc和_\ufffc\ufffc\ufffc\ufffc。'],
  ['abc，A1。', 'abc，A1。'],
  ['a.b@c.cn、1.5', '\ufffc'.repeat(8) + '、1.5']
])('addresses and codes are no Chinese prose: %s', (text, expected) => {
  expect(blanked(text)).toBe(expected)
})

describe('where nobody reads notes', () => {
  test('a rule that is no note in this workspace is found', async () => {
    const {findings} = await check(wholeText('7月5号前报送。'), '校对:\n  day-word: 警告\n', {}, {notes: false})
    expect(findings.map(({id}) => id)).toEqual(['day-word'])
  })

  test('an exception for a note counts as used', async () => {
    const matter = '校对例外:\n  - 规则: day-word\n    文字: 7月5号\n    理由: 原文如此'
    const text = wholeText(`---\n${matter}\n---\n7月5号前报送。`)
    expect((await check(text, '', {}, {notes: false})).faults).toEqual([])
  })
})

describe('levels', () => {
  const slip = '各地教育厅(教委)要认真执行。'
  test.each([
    ['标点用全角: 关', []],
    ['标点用全角: 注意', ['note full-width-marks']],
    ['full-width-marks: 警告', ['warning full-width-marks']],
    ['full-width-marks: 错误', ['error full-width-marks']]
  ])('%s', async (line, expected) => {
    expect(await ids(slip, `校对:\n  ${line}\n`)).toEqual(expected)
  })

  test('a level that a rule has anyway is no deviation; another one is listed', async () => {
    const {deviations} = await check(wholeText(slip), '校对:\n  标点用全角: 错误\n  句末用句号: 关\n')
    expect(deviations.map(({rule, level}) => [rule.id, level])).toEqual([['full-stop-form', 'off']])
  })

  test('a rule that does not exist is named with the one that was meant', async () => {
    const {faults} = await check(wholeText(slip), '校对:\n  标点用全形: 关\n')
    expect(faults).toMatchObject([
      {id: 'workspace-config', severity: 'error', place: {path: 'content/yinfa.yaml', line: 11}}
    ])
    expect(faults[0]?.message).toBe('没有校对规则 `标点用全形`。')
    expect(faults[0]?.hint).toBe('您是不是想写 `标点用全角`？')
  })

  test.each(['toString', '__proto__', 'constructor'])('%s is no rule', async (name) => {
    expect((await check(wholeText(slip), `校对:\n  ${name}: 关\n`)).findings).toHaveLength(1)
  })
})

describe('exceptions', () => {
  const body = '各地教育厅(教委)、教育局(教委)要认真执行(见文件)。'
  const withException = (lines: string): string => wholeText(`---\n校对例外:\n${lines}\n---\n\n${body}`)

  test('excuse every finding in their text, and no other', async () => {
    const {findings, faults, exceptions} = await check(
      withException('  - 规则: 标点用全角\n    文字: (教委)\n    理由: 照录原文')
    )
    expect(findings.map(({quote}) => quote)).toEqual(['(见文件)'])
    expect(faults).toEqual([])
    expect(exceptions).toMatchObject([{count: 2, entry: {reason: '照录原文'}}])
  })

  test('without a reason have no effect, and are told', async () => {
    const {findings, faults} = await check(withException('  - 规则: 标点用全角\n    文字: (教委)'))
    expect(findings).toHaveLength(3)
    expect(faults).toMatchObject([{id: 'exception-reason', severity: 'warning', place: {path: file, line: 9}}])
  })

  test.each([
    ['  - 规则: 标点用全角\n    文字: （教委）\n    理由: 照录原文', 'exception-used'],
    ['  - 规则: 句末用句号\n    文字: (教委)\n    理由: 照录原文', 'exception-used'],
    ['  - 规则: 标点用全形\n    文字: (教委)\n    理由: 照录原文', 'exception-rule']
  ])('that excuse nothing are told: %s', async (lines, id) => {
    const {findings, faults} = await check(withException(lines))
    expect(findings).toHaveLength(3)
    expect(faults.map((fault) => fault.id)).toEqual([id])
  })

  test('may name an element of the front matter by its text', async () => {
    const {findings, exceptions} = await check(
      wholeText(
        '---\ntitle: 关于开展试点工作的通知\n校对例外:\n  - 规则: title-issuer\n    文字: 关于开展\n    理由: 网上公开的标题\n---\n\n现予通知。'
      )
    )
    expect([findings, exceptions.length]).toEqual([[], 1])
  })
})

describe('house terms', () => {
  const terms = '用语:\n  - 不用: 教师司\n    改用: 教师工作司\n    说明: 用规定的名称\n'

  test('are replaced, the right term left alone', async () => {
    const text = wholeText('由教师司和教师工作司负责。')
    const {findings} = await check(text, terms)
    expect(findings).toMatchObject([
      {id: 'house-terms', quote: '教师司', message: '“教师司”应改用“教师工作司”。', hint: '用规定的名称。'}
    ])
    expect(fixed(text, findings)).toContain('由教师工作司和教师工作司负责。')
  })

  test('that contain the word to avoid are not found in themselves', async () => {
    const {findings} = await check(
      wholeText('加强教师队伍建设，教师要参加。'),
      '用语:\n  - 不用: 教师\n    改用: 教师队伍\n'
    )
    expect(findings.map(({start}) => start)).toEqual([9])
  })

  test('that would replace a word by itself are refused', async () => {
    const {diagnostics} = await check(wholeText('现予通知。'), '用语:\n  - 不用: 甲\n    改用: 甲\n')
    expect(diagnostics.map(({id}) => id)).toEqual(['workspace-config'])
  })
})

describe('places', () => {
  const at = async (text: string) => {
    const {findings} = await check(text)
    return findings.map(({place: {line, column}, quote, fixes}) => ({line, column, quote, fixes: fixes.length}))
  }

  test('step over the marks of Markdown, in headings, emphasis, links and cells', async () => {
    const head = wholeText('').split('\n').length - 1
    const text = wholeText(
      '## 一、目标(教委)\n\n**（一）申报。**各地*教育厅(教委)*执行。\n\n[教育厅](https://www.moe.gov.cn)(教委)。\n\n| 单位 | 说明 |\n| --- | --- |\n| 甲局(教委) | 乙局(教委) |'
    )
    expect(await at(text)).toEqual([
      {line: head + 1, column: 8, quote: '(教委)', fixes: 2},
      {line: head + 3, column: 17, quote: '(教委)', fixes: 2},
      {line: head + 5, column: 30, quote: '(教委)', fixes: 2},
      {line: head + 9, column: 5, quote: '(教委)', fixes: 2},
      {line: head + 9, column: 14, quote: '(教委)', fixes: 2}
    ])
  })

  test('lead into the line of a paragraph that Markdown joined', async () => {
    const head = wholeText('').split('\n').length - 1
    expect(await at(wholeText('各地要认真执行，\n并告知教育厅(教委)。'))).toEqual([
      {line: head + 2, column: 7, quote: '(教委)', fixes: 2}
    ])
  })

  test('of what an expression wrote are those of the expression, and are never mended', async () => {
    const text = wholeText('---\nvalues:\n  单位: 教育厅(教委)\n---\n\n第一行。\n\n各地{{单位}}要认真执行,不得拖延。')
    const line = text.split('\n').findIndex((one) => one.includes('{{')) + 1
    expect(await at(text)).toEqual([
      {line, column: 3, quote: '(教委)', fixes: 0},
      {line, column: 14, quote: ',', fixes: 1}
    ])
  })

  test('in the front matter are those of the value', async () => {
    const text = wholeText('---\nrecipients: 各省教育厅(教委)\n---\n\n现予通知。')
    const line = text.split('\n').findIndex((one) => one.startsWith('recipients')) + 1
    expect(await at(text)).toEqual([{line, column: 18, quote: '(教委)', fixes: 2}])
  })
})

test('whatever a text holds, checking ends without a throw, and its corrections bring no new error of form', async () => {
  const words =
    '教育 厅 ( ) （ ） 《 》 “ ” 、 ， 。 , . … - — ～ % 2012 年 1 月 13 日 等 3 省 北京 天津 河北 共 所 万 一、 （一） 1. ' +
    '附件 以下简称 号 的 和 ** {{title}} 〔 〕 １ Ａ 𠮷'
  const pieces = fc.constantFrom(...words.split(' '), ' ', '\n\n', '## ', '\u3000')
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, {minLength: 1, maxLength: 60}), async (parts) => {
      const text = wholeText(`现予通知。${parts.join('')}。`)
      const first = await check(text).catch(() => undefined)
      // What does not compile is not proof-read.
      if (first === undefined) return
      count++
      for (const finding of first.findings) {
        expect(finding.place.line).toBeGreaterThan(0)
        expect(finding.end).toBeGreaterThanOrEqual(finding.start)
        for (const fix of finding.fixes) expect(fix.end).toBeGreaterThan(fix.start)
      }
      expect(fixed(text, first.findings).split('\n')).toHaveLength(text.split('\n').length)
    }),
    {numRuns: 150}
  )
  expect(count).toBeGreaterThan(50)
})

test('ids of rules are of the catalogue and severities those of their strength', () => {
  for (const {id, severity, source} of rules) expect({severity, source}).toEqual(ruleCatalogue[id])
})

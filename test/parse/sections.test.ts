import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {generations} from '../../src/generations.js'
import {parseMarkdown, type Section} from '../../src/parse/markdown.js'
import {sectionsOf} from '../../src/parse/sections.js'
import {readFileSync, readdirSync} from 'node:fs'
import path from 'node:path'

const documents = path.join(import.meta.dirname, '../../content/documents')
const texts = readdirSync(documents, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(documents, name), 'utf8'))

/** Whatever joins blocks or tells them apart, in any order. */
const line = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '正文。',
  '试点工作。',
  'kjsxxh@moe.edu.cn',
  '**（一）统筹。**各地',
  '## 一、目标',
  '# 附件',
  '- 甲',
  '-',
  '* 乙',
  '*乙*',
  '***',
  '* * *',
  '+ 丙',
  '1. 一',
  '1.一',
  '2) 二',
  '12 个',
  '  缩进',
  '    缩进',
  '\t缩进',
  '　　缩进',
  '> 引用',
  '---',
  '===',
  '___',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '甲 | 乙',
  '--- | ---',
  '单位：万元',
  ': 注',
  '[x]',
  '[^1]',
  '![图](a.png "题")',
  '\\',
  '行末  ',
  '`代码',
  '~~删~~',
  '（续）',
  '“引”',
  '\uE000',
  '第{1}章'
)
const far = fc.constantFrom('[x]: http://a.cn', '[^1]: 注', '```', '~~~', '<div>', '<!-- 甲', '甲\r乙', '\uFEFF甲')
const text = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(lines, {maxLength: 14}).map((all) => all.join('\n'))

describe('a text that is parsed in sections', () => {
  const inSections = (versions: readonly string[]): unknown => {
    const memory = generations<Section>()
    return versions.map((version) => {
      memory.begin()
      return parseMarkdown(version, memory)
    })
  }
  const asWholes = (versions: readonly string[]): unknown => versions.map((version) => parseMarkdown(version))

  test('makes the tree that it makes as a whole, places included, after edits too', () => {
    const anything = fc.oneof({weight: 20, arbitrary: line}, {weight: 1, arbitrary: far})
    const versions = fc.tuple(text(anything), text(anything), text(anything)).map(([one, edit, other]) => {
      return [one, `${one}\n\n${edit}`, `${edit}\n\n${one}`, `${edit}\n${one}\n\n${other}`]
    })
    fc.assert(
      fc.property(versions, (all) => {
        expect(inSections(all)).toEqual(asWholes(all))
      }),
      {numRuns: 200}
    )
  })

  test.each(texts)('does so for a document of the workspace', (document) => {
    const versions = [document, document.replace('试点', '试验\n\n试点'), `${document}\n修改。\n`]
    expect(inSections(versions)).toEqual(asWholes(versions))
  })

  test('is cut at its paragraphs, and nowhere in a text with definitions', () => {
    expect(sectionsOf('甲\n\n**乙**\n丙\n\n- 丁\n\n戊\n')).toEqual(['甲\n\n', '**乙**\n丙\n\n- 丁\n\n', '戊\n'])
    expect(sectionsOf('甲[^1]\n\n乙\n\n[^1]: 丙\n')).toHaveLength(1)
  })
})

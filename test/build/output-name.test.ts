import {describe, expect, it} from 'vitest'
import {isDocumentPath, outputBaseName, outputNameFindings} from '../../src/build/output-name.js'

const at = (name: string): string => `content/documents/${name}.md`
const findingOf = (...names: string[]): ReadonlyMap<string, {message: string}> => outputNameFindings(names.map(at))

describe('the place of outputs', () => {
  it('mirrors that of the source', () => {
    expect(outputBaseName('content/documents/2012/启动通知.md')).toBe('2012/启动通知')
    expect(outputBaseName('content/documents/2012/启动通知.MD')).toBe('2012/启动通知')
  })

  it.each([
    ['content/documents/2012/x.md', true],
    ['content/documents/x.md', true],
    ['content/documents/2012/X.MD', true],
    ['content/documents/2012/x.Md', true],
    ['content/documents/2012/x.txt', false],
    ['content/notes/x.md', false],
    ['content/documents/.x.md.swp.md', false],
    ['content/documents/.git/x.md', false],
    ['content/documents/~$x.md', false]
  ])('is only for documents: %s is %s', (path, is) => {
    expect(isDocumentPath(path)).toBe(is)
  })
})

describe('names of outputs', () => {
  it('may be any that all systems can hold', () => {
    expect(findingOf('2012/启动通知', '2012/a b (1)', 'console').size).toBe(0)
  })

  it('have at most 255 bytes with their extension', () => {
    // 82 Chinese characters are 246 bytes in UTF-8, with .99.csv 253; one more makes 256.
    expect(findingOf('教'.repeat(82)).size).toBe(0)
    expect(findingOf('教'.repeat(83)).get(at('教'.repeat(83)))?.message).toContain('256 字节')
  })

  it.each(['a:b', 'a?', 'a*b', 'a|b', 'a<b>', 'a"b', 'a\\b', 'a\tb', 'a ', 'a.', 'CON', 'nul.通知', '2012./x'])(
    'must not be what Windows refuses: %j',
    (name) => {
      expect([...findingOf(name).keys()]).toEqual([at(name)])
    }
  )

  it('must not be those of the lists of another document', () => {
    expect([...findingOf('2012/list', '2012/list.2').keys()]).toEqual([at('2012/list.2')])
    expect(findingOf('2012/list', '2012/list-2', '2012/list.1', 'list.2', '2012.11').size).toBe(0)
  })

  it('must differ by more than case or normal form', () => {
    expect([...findingOf('X', 'x').keys()]).toEqual([at('x')])
    expect([...findingOf('2012/caf\u00E9', '2012/cafe\u0301').keys()]).toEqual([at('2012/cafe\u0301')])
    expect(findingOf('2011/x', '2012/x').size).toBe(0)
    const endings = ['content/documents/x.MD', 'content/documents/x.md']
    expect([...outputNameFindings(endings).keys()]).toEqual(['content/documents/x.md'])
  })
})

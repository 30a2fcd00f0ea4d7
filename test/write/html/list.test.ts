/** Long lists: their page may run one script, named by its hash; all other pages run none. */
import {createHash} from 'node:crypto'
import vm from 'node:vm'
import {describe, expect, test} from 'vitest'
import * as build from '../../../src/gongwen/build.js'
import type * as G from '../../../src/gongwen/nodes.js'
import {writeHtml} from '../../../src/write/html/index.js'
import {named, readHtml, textOf} from './read-html.js'
import {bareOptions} from './specimen.js'

const body = (count: number): G.TableRow[] =>
  Array.from({length: count}, (_, index) => build.row('body', '河南省', `第${index + 1}小学`))
const rows = [build.row('header', '省份', '单位'), build.row('group', build.cell('一、小学', 2))]
const total = build.row('total', '合计', '15')
const page = (...tables: G.Table[]): ReturnType<typeof readHtml> =>
  readHtml(
    writeHtml(build.gongwen({genre: 'notice', variant: 'letter'}, build.mainBody(...tables)), {
      ...bareOptions,
      title: '名单'
    })
  )
const tableOf = (...children: G.TableRow[]): G.Table => build.tableOf({align: [null, null]}, ...children)
const policyOf = (html: ReturnType<typeof readHtml>): string =>
  named(html, 'meta')
    .find(({attributes}) => attributes.has('http-equiv'))
    ?.attributes.get('content') ?? ''

const short = page(tableOf(...rows, ...body(14), total))
const long = page(tableOf(...rows, ...body(15), total), tableOf(...rows, ...body(20)), tableOf(...rows, ...body(2)))

describe('a page with a table of 15 body rows or more', () => {
  test('carries one script for all its lists, at its end', () => {
    expect(named(long, 'script')).toHaveLength(1)
    const [content] = named(long, 'body')
    const names = content?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
    expect(names?.at(-1)).toBe('script')
  })

  test('allows this script by the hash of its exact text, and nothing else', () => {
    const script = named(long, 'script').map(textOf).join('')
    const hash = createHash('sha256').update(script, 'utf8').digest('base64')
    expect(policyOf(long)).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src/u)
    expect(policyOf(long)).toContain(`script-src 'sha256-${hash}';`)
  })

  test('carries a script that asks for nothing, writes no markup and can be parsed', () => {
    const script = named(long, 'script').map(textOf).join('')
    expect(() => new vm.Script(script)).not.toThrow()
    expect(script).not.toMatch(
      /fetch|XMLHttp|import\s*\(|innerHTML|outerHTML|document\.write|eval|localStorage|cookie/u
    )
  })

  test('marks which tables are lists, and their totals', () => {
    const regions = named(long, 'div').filter(({attributes}) => attributes.get('class') === 'tableRegion')
    expect(regions.map(({attributes}) => attributes.has('data-list'))).toEqual([true, true, false])
    expect(named(long, 'tr').filter(({attributes}) => attributes.has('data-total'))).toHaveLength(1)
  })

  test('has no control of its own: without script there is nothing that does not work', () => {
    for (const name of ['input', 'select', 'button', 'form']) expect(named(long, name)).toEqual([])
  })
})

describe('a page whose tables are shorter', () => {
  test('carries no script and allows none', () => {
    expect(named(short, 'script')).toEqual([])
    expect(policyOf(short)).not.toContain('script')
    expect(named(short, 'style').map(textOf).join('')).not.toContain('listFilter')
  })
})

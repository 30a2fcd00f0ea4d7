/** Real documents of the State Council and its General Office give no error when they are held against each other. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {corpusFolder, corpusNames, corpusSkipped, translated} from '../../corpus-documents.js'
import {checkAll, workspaceOf} from './checking.js'

const named = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(translated(readFileSync(path.join(corpusFolder, name), 'utf8'))).map(([file, text]) => [
      file.replace('document.md', name),
      text
    ])
  )

describe.skipIf(corpusNames.length === 0)(`the corpus${corpusSkipped}`, () => {
  test.each(corpusNames)('%s', async (name) => {
    const {findings, views} = await checkAll(workspaceOf(named(name)))
    expect(views).toHaveLength(1)
    expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
  })

  test('all together, issuers merged, say nothing of each other that is an error', async () => {
    const all = corpusNames.map(named)
    const issuers = new Map(
      all.flatMap((files) =>
        (files['content/yinfa.yaml'] ?? '').split('\n').flatMap((line) => {
          const [, name] = /名称: ([^,]+)/u.exec(line) ?? []
          return name === undefined ? [] : [[name, line] as const]
        })
      )
    )
    const codes = all.flatMap((files) => [...(files['content/yinfa.yaml'] ?? '').matchAll(/名称: ([^,]+).*\[(.+)\]/gu)])
    const lines = [...issuers].map(([name, line]) => {
      const own = new Set(codes.filter(([, issuer]) => issuer === name).map(([, , code]) => code))
      return line.replace(/\[.+\]/u, `[${[...own].join(', ')}]`)
    })
    const files = Object.assign({}, ...all, {'content/yinfa.yaml': `发文机关:\n${lines.join('\n')}\n`}) as Record<
      string,
      string
    >
    const {findings, views} = await checkAll(workspaceOf(files))
    expect(views.length).toBeGreaterThan(corpusNames.length / 2)
    const cross = new Set(['citation-agreement', 'cited-date', 'cited-title', 'figures-alike', 'contact-agreement'])
    expect(findings.filter(({id, severity}) => cross.has(id) && severity === 'error')).toEqual([])
  })
})

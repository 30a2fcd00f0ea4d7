/** The dependency rules of the architecture as a table: a forbidden import fails here. */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'

const src = path.join(import.meta.dirname, '../src')

/** Layer → the layers and packages it may import; its own files and types of mdast and unist always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  gongwen: [],
  'gongwen/from-mdast': ['gongwen', 'source', 'diagnostics'],
  diagnostics: [],
  host: ['node'],
  source: ['gongwen', 'host', 'diagnostics', 'gray-matter', 'yaml', 'zod', 'csv-parse', 'fflate', 'saxes'],
  registry: ['source', 'host', 'diagnostics', 'zod'],
  chart: ['gongwen', 'layout'],
  query: ['registry', 'chart', 'expand', 'gongwen', 'layout', 'diagnostics', 'source', 'ledger'],
  drafts: ['gongwen', 'source', 'host', 'expand', 'diagnostics', 'yaml', 'zod'],
  expand: ['source', 'gongwen', 'host', 'diagnostics', 'handlebars'],
  parse: ['unified', 'remark-parse', 'remark-gfm', 'remark-cjk-friendly', 'remark-cjk-friendly-gfm-strikethrough'],
  ledger: ['gongwen', 'registry', 'source', 'diagnostics'],
  layout: ['gongwen'],
  pictures: ['gongwen', 'host', 'diagnostics', 'saxes', 'node'],
  forms: ['gongwen', 'layout', 'source', 'host', 'diagnostics', 'zod'],
  collect: ['gongwen', 'layout', 'forms', 'registry', 'source', 'diagnostics', 'unpdf', 'fflate', 'node'],
  compose: ['gongwen', 'layout', 'host'],
  'write/html': ['gongwen', 'layout', 'diagnostics', 'node'],
  'write/docx': ['gongwen', 'layout', 'diagnostics', 'write/zip', 'docx', 'fflate'],
  'write/sheet': ['fflate', 'write/zip'],
  'write/zip': ['node'],
  'write/pdf': ['compose', 'layout', 'diagnostics', 'node'],
  '.': ['*'],
  check: ['gongwen', 'layout', 'registry', 'source', 'diagnostics'],
  audit: ['gongwen', 'layout', 'diagnostics', 'unpdf', 'fflate', 'saxes', 'pdfmake', 'node'],
  build: [
    '.',
    'gongwen',
    'registry',
    'host',
    'diagnostics',
    'source',
    'layout',
    'compose',
    'collect',
    'forms',
    'zod',
    'node',
    'ledger'
  ],
  start: ['node'],
  commands: [
    '.',
    'audit',
    'build',
    'collect',
    'diagnostics',
    'host',
    'layout',
    'commander',
    'node',
    'ledger',
    'registry',
    'drafts',
    'source',
    'write/sheet'
  ]
}

/** Layers whose name has two parts. */
const nested = new Set(['write', 'gongwen/from-mdast'])

function layerOf(file: string): string {
  const [first = '.', second] = path.relative(src, file).split(path.sep)
  if (/\.[jt]s$/u.test(first)) return '.'
  if (second !== undefined && !/\.[jt]s$/u.test(second) && (nested.has(first) || nested.has(`${first}/${second}`))) {
    return `${first}/${second}`
  }
  return first
}

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return 'node'
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

const files = fs
  .readdirSync(src, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.join(src, file))

describe('every file imports only what its layer may', () => {
  test.each(files.map((file) => [path.relative(src, file), file] as const))('%s', (_, file) => {
    const layer = layerOf(file)
    const may = allowed[layer] ?? []
    const code = fs.readFileSync(file, 'utf8')
    for (const [, specifier = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu)) {
      if (['mdast', 'unist'].includes(specifier)) continue
      const target = specifier.startsWith('.')
        ? layerOf(path.resolve(path.dirname(file), specifier))
        : packageOf(specifier)
      if (target === layer || may.includes('*')) continue
      expect(may, `${layer} must not import ${specifier}`).toContain(target)
    }
  })
})

test('no file is longer than 400 lines', () => {
  const long = files.filter((file) => fs.readFileSync(file, 'utf8').split('\n').length > 401)
  expect(long).toEqual([])
})

test('the writers carry no numbers of the standard', () => {
  // Margins, pitches and distances of GB/T 9704 live in layout/gbt9704.ts alone.
  const stray = /\b(?:28\.95|28\.99|29\.6\d*|579|592|2098|1984|1588|1587|1474|8844|10\.39|20\.78|4\.84|15\.79\d*)\b/u
  for (const file of files.filter(
    (name) => name.includes(`${path.sep}write${path.sep}`) || name.includes(`${path.sep}compose${path.sep}`)
  )) {
    expect(fs.readFileSync(file, 'utf8').match(stray), path.relative(src, file)).toBeNull()
  }
})

test('every library of the project is used by it', () => {
  const root = path.join(src, '..')
  const described: unknown = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const dependencies = Object.entries(Object(described)).flatMap(([key, value]) =>
    key === 'dependencies' ? Object.keys(Object(value)) : []
  )
  const scripts = fs.readdirSync(path.join(root, 'scripts'), {recursive: true, encoding: 'utf8'})
  const code = [
    ...files,
    ...scripts.filter((name) => name.endsWith('.mjs')).map((name) => path.join(root, 'scripts', name))
  ]
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
  expect(dependencies.length).toBeGreaterThan(0)
  expect(dependencies.filter((name) => !code.includes(`'${name}`))).toEqual([])
})

/** templates/<genre>.yaml and templates/<genre>.md.hbs → a kind of document that can be drafted. */
import * as z from 'zod/mini'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {canonical, type Canonical} from '../source/canonical.js'
import type {Workspace} from '../source/document.js'
import {choice, field, line, lines, readLine, word} from '../source/field.js'
import {parseMended} from '../source/front-matter.js'
import {allKeyWords} from '../source/keys.js'
import {inLineOrder} from '../source/load-document.js'
import {readText} from '../source/read.js'
import {readFields} from '../source/read-fields.js'
import {genreTemplates} from '../source/templates.js'
import {isMany, readAnswer} from './answer.js'
import {type Answer, dateKey, type DraftGenre, type Example, type Parameter, parameterKinds} from './genre.js'
import {genreKeys} from './keys.js'

const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null)

const parameter = z.object(
  {
    key: line('键'),
    question: line('问题'),
    kind: z._default(choice('类型', parameterKinds), 'text'),
    required: z._default(word('必填', ['是', '否']), '否'),
    default: optional(lines('默认')),
    choices: z._default(lines('选项'), []),
    sample: optional(line('示例'))
  },
  {error: '每个参数应为一组 `键: 值`，以 `- 键: …` 开头，写明问题和类型。'}
)

/** Values of an example: a text or a list of texts for each parameter. */
const values = field((input, refuse): ReadonlyMap<string, Answer> | undefined => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('示例的值应为一组 `键: 值`，每行一项。')
  }
  const answers = new Map<string, Answer>()
  for (const [key, value] of Object.entries(input)) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
    const read = texts.map((text) => readLine(text, key, refuse, [key])).filter((text) => text !== undefined)
    answers.set(key, Array.isArray(value) ? read : (read[0] ?? ''))
  }
  return answers
})

const shape = {
  title: line('名称'),
  description: line('说明'),
  fileName: line('文件名'),
  parameters: z.array(parameter, {error: '参数应为列表，每个参数以 `- 键: …` 开头。'}),
  examples: z.array(z.object({name: line('名称'), values}, {error: '每个示例应有名称和值。'}), {
    error: '示例应为列表，每个示例以 `- 名称: …` 开头。'
  })
}

/** What of a genre has been read, and how to name its places. */
interface Reading {
  readonly parameters: readonly Parameter[]
  readonly examples: readonly Example[]
  readonly source: Canonical
  readonly workspace: Workspace
}

/**
 * Load a kind of document. Reports every fault of its YAML as `draft-template`, by line; the result is then undefined.
 * @param name one of `genreTemplates`
 */
export function loadGenre(host: Host, name: string, workspace: Workspace, report: Report): DraftGenre | undefined {
  const findings: Diagnostic[] = []
  const genre = load(host, name, workspace, (finding) => void findings.push(finding))
  for (const finding of inLineOrder(findings)) report(finding)
  return hasErrors(findings) ? undefined : genre
}

function load(host: Host, name: string, workspace: Workspace, report: Report): DraftGenre | undefined {
  const paths = genreTemplates(host).get(name)
  if (paths === undefined) return undefined
  const path = paths.questions
  const text = readText(host, path, report)
  const template = readText(host, paths.template, report)
  if (text === undefined || template === undefined) return undefined
  const parsed = parseMended(text, {path, firstLine: 1, keyWords: allKeyWords(genreKeys), lineEndComments: true})
  for (const finding of parsed.findings) report(finding)
  if (parsed.value?.kind !== 'mapping') {
    if (!hasErrors(parsed.findings))
      report(
        diagnostic('draft-template', {path, line: 1}, '文件里没有任何设置。', '请写名称、说明、文件名、参数和示例。')
      )
    return undefined
  }
  const source = canonical(parsed.value, genreKeys, 'draft-template')
  const {fields, findings} = readFields(shape, source, 'draft-template')
  for (const finding of [...source.findings, ...findings]) report(finding)
  for (const [key, {term}] of Object.entries(Object.fromEntries(genreKeys))) {
    if (source.plain[key] === undefined)
      report(diagnostic('draft-template', {path, line: 1}, `缺少${term}。`, `请写 \`${term}:\`。`))
  }
  const {title, description, fileName} = fields
  if (title === undefined || description === undefined || fileName === undefined) return undefined
  // Without the parameters, everything that names one would be told as well.
  if (fields.parameters === undefined) return undefined
  const parameters = fields.parameters.map(({default: fallback, required, ...rest}, index): Parameter => {
    const one = isMany(rest) ? fallback : (fallback?.[0] ?? null)
    const place = source.placeOf(`parameters.${index}`)
    return {...rest, fallback: one, required: required === '是', isNumbered: isNumbered(template, rest.key), place}
  })
  const examples = (fields.examples ?? []).map((example, index): Example => {
    return {name: example.name, answers: example.values, place: source.placeOf(`examples.${index}`)}
  })
  for (const finding of faults({parameters, examples, source, workspace}, fileName)) report(finding)
  return {name, title, description, fileName, parameters, examples, template: {path: paths.template, text: template}}
}

/** Whether a template writes `{{汉字}}` or `{{序号}}` for each item of a list. */
const isNumbered = (template: string, key: string): boolean =>
  template.split('{{/each}}').some((part) => {
    const [, items] = part.split(`{{#each ${key}}}`)
    return items !== undefined && /\{\{(?:汉字|序号)\}\}/u.test(items)
  })

/** What contradicts itself: keys given twice, choices without words, examples that answer what is not asked. */
function* faults({parameters, examples, source, workspace}: Reading, fileName: string): Generator<Diagnostic> {
  const byKey = new Map(parameters.map((one) => [one.key, one]))
  for (const [index, one] of parameters.entries()) {
    if (byKey.get(one.key) !== one)
      yield diagnostic('draft-template', one.place, `参数 \`${one.key}\` 写了两次。`, '请只保留一个。')
    if (one.kind === 'choice' && one.choices.length < 2) {
      yield diagnostic(
        'draft-template',
        one.place,
        `参数 \`${one.key}\` 是选项，但没有写出可选的词。`,
        '请写 `选项:`，下面逐个列出。'
      )
    }
    const read = one.fallback === null ? undefined : readAnswer({...one, fallback: null}, one.fallback, workspace)
    if (read !== undefined && 'message' in read) {
      yield diagnostic('draft-template', source.placeOf(`parameters.${index}.default`), read.message, read.hint)
    }
  }
  const date = byKey.get(dateKey)
  if (date?.kind !== 'date' || !date.required) {
    yield diagnostic(
      'draft-template',
      source.placeOf('parameters'),
      `缺少必填的日期参数 \`${dateKey}\`。`,
      '公文放在这一年的文件夹里。'
    )
  }
  for (const [, key = ''] of fileName.matchAll(/\{([^{}]*)\}/gu)) {
    if (!byKey.has(key))
      yield diagnostic(
        'draft-template',
        source.placeOf('fileName'),
        `文件名里的 \`{${key}}\` 不是参数。`,
        `参数有：${[...byKey.keys()].join('、')}。`
      )
  }
  for (const [index, example] of examples.entries()) {
    for (const key of example.answers.keys()) {
      if (!byKey.has(key))
        yield diagnostic(
          'draft-template',
          source.placeOf(`examples.${index}.values.${key}`),
          `示例里的 \`${key}\` 不是参数。`,
          '请核对键名。'
        )
    }
    for (const one of parameters) {
      const read = readAnswer(one, example.answers.get(one.key) ?? '', workspace)
      if ('message' in read)
        yield diagnostic(
          'draft-template',
          source.placeOf(`examples.${index}.values.${one.key}`),
          read.message,
          read.hint
        )
    }
  }
}

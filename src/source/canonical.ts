/** A mapping as people wrote it → plain values under code names, with every place remembered. */
import {type Diagnostic, diagnostic, type DiagnosticId, type Place} from '../diagnostics/diagnostic.js'
import {codeName, keyLabel, type KeyTable, keyWords} from './keys.js'
import {nearest} from './nearest.js'
import {plainOf, type YamlMapping, type YamlValue} from './yaml.js'
import {shortened} from './shortened.js'

/** A mapping under code names. */
export interface Canonical {
  /** Null-prototype objects, arrays and strings. */
  readonly plain: Readonly<Record<string, unknown>>
  /** Where the value of a dotted field stands; of a field that is not there, its nearest holder. */
  readonly placeOf: (field: string) => Place
  /** Unknown keys and keys given in both languages. */
  readonly findings: readonly Diagnostic[]
  /** Code names that misspelt keys at the top level were probably meant for. */
  readonly meant: ReadonlySet<string>
}

/**
 * Bring the keys of a mapping to their code names. A key whose value was left blank, as templates have them, counts
 * as absent; its place is known all the same.
 * @param mapping as parsed
 * @param keys which keys there are; keys inside a spec without `keys` are free
 * @param id catalogue id of the findings
 */
export function canonical(mapping: YamlMapping, keys: KeyTable, id: DiagnosticId): Canonical {
  const places = new Map<string, Place>()
  const findings: Diagnostic[] = []
  const meant = new Set<string>()

  const valueOf = (value: YamlValue, inner: KeyTable | undefined, field: string): unknown => {
    places.set(field, {...value.place, field})
    if (value.kind === 'text') {
      const side = /^[\u3000\u00A0]/u.test(value.text) ? '前' : /[\u3000\u00A0]$/u.test(value.text) ? '后' : undefined
      if (side !== undefined) {
        const message = `值的${side}面有全角空格。`
        findings.push(diagnostic('full-width-syntax', {...value.place, field}, message, '请删去它。'))
      }
      return value.text.trim()
    }
    if (value.kind === 'list') {
      return value.items.map((item, index) => valueOf(item, inner, `${field}.${index}`))
    }
    return inner === undefined ? freeMapping(value, field) : mappingOf(value, inner, field)
  }

  const freeMapping = (value: YamlMapping, field: string): unknown => {
    for (const entry of value.entries)
      places.set(`${field}.${entry.key}`, {...entry.place, field: `${field}.${entry.key}`})
    return plainOf(value)
  }

  const mappingOf = (value: YamlMapping, table: KeyTable, prefix: string): Record<string, unknown> => {
    const plain = Object.create(null) as Record<string, unknown>
    const typed = new Map<string, {readonly word: string; readonly line: number | undefined}>()
    for (const entry of value.entries) {
      const name = codeName(entry.key, table)
      if (name === undefined) {
        const guess = nearestKey(entry.key, table)
        if (guess !== undefined && prefix === '') meant.add(guess)
        findings.push(unknownKey(entry.key, guess, table, entry.place, id))
        continue
      }
      const earlier = typed.get(name)
      if (earlier !== undefined) {
        const message = `\`${entry.key}\` 和第 ${earlier.line ?? '?'} 行的 \`${earlier.word}\` 是同一项，写了两次。`
        findings.push(diagnostic(id, {...entry.place, field: entry.key}, message, '请只保留一个。'))
        continue
      }
      typed.set(name, {word: entry.key, line: entry.place.line})
      const spec = table.get(name)
      const read = valueOf(entry.value, spec?.keys, prefix === '' ? name : `${prefix}.${name}`)
      if (read !== '') plain[name] = read
    }
    return plain
  }

  const plain = mappingOf(mapping, keys, '')
  return {plain, findings, meant, placeOf: (field) => placeIn(places, field, mapping.place.path)}
}

function nearestKey(word: string, table: KeyTable): string | undefined {
  const candidate = nearest(word, keyWords(table))
  return candidate === undefined ? undefined : codeName(candidate, table)
}

function unknownKey(
  word: string,
  name: string | undefined,
  table: KeyTable,
  place: Place,
  id: DiagnosticId
): Diagnostic {
  const hint =
    name === undefined
      ? `这里可以写：${[...table.values()].map((spec) => spec.term).join('、')}。`
      : `您是不是想写 ${keyLabel(name, table, word)}？`
  return diagnostic(id, {...place, field: word}, `没有 \`${shortened(word, 60)}\` 这一项。`, hint)
}

function placeIn(places: ReadonlyMap<string, Place>, field: string, path: string): Place {
  for (let holder = field; holder !== ''; holder = holder.slice(0, Math.max(0, holder.lastIndexOf('.')))) {
    const place = places.get(holder)
    if (place !== undefined) return {...place, field}
  }
  return {path, line: 1, field}
}

/** Content of a data file → its tables and what reading it says, one line per finding. */
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.js'
import {placeText} from '../../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../../src/host/memory.js'
import {readTables, type TableOptions} from '../../../src/source/tables/read-tables.js'
import type {DataTable} from '../../../src/source/tables/table.js'

export interface Reading {
  readonly tables: readonly DataTable[]
  readonly findings: readonly Diagnostic[]
  /** `path:line （C2） id message → hint`, the folder left out. */
  readonly said: readonly string[]
  /** Header and rows of the first table. */
  readonly texts: readonly (readonly string[])[]
}

export function reading(name: string, content: string | Uint8Array, options: TableOptions = {}): Reading {
  const path = `content/data/${name}`
  const findings: Diagnostic[] = []
  const host = createMemoryHost({[path]: content})
  const tables = readTables(host, path, (finding) => findings.push(finding), options)
  const [first] = tables
  return {
    tables,
    findings,
    said: findings.map(({place, id, message, hint}) => {
      const where = placeText(place).replace('content/data/', '')
      return `${where} ${id} ${message}${hint === undefined ? '' : ` → ${hint}`}`
    }),
    texts: first === undefined ? [] : [first.columns, ...first.rows.map(({values}) => values)]
  }
}

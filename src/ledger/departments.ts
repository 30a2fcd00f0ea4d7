/** 责任单位 by standard name: plans shorten them (教师司) and the data says what the short names stand for. */
import type {Department} from '../registry/model.js'
import {nearest} from '../source/nearest.js'

/** Looks names up. */
export interface DepartmentBook {
  /** The standard name; undefined where departments are declared and this is none of them. */
  readonly standard: (name: string) => string | undefined
  /** The name that was perhaps meant. */
  readonly like: (name: string) => string | undefined
  /** Of some standard names those that are used, in the order in which tables list them. */
  readonly inOrder: (used: ReadonlySet<string>) => readonly string[]
}

/**
 * A book of departments.
 * @param departments as declared (责任单位 of content/data/registry.yaml); without any, every name stands for itself
 */
export function departmentBook(departments: readonly Department[]): DepartmentBook {
  const standards = new Map<string, string>()
  for (const {name, aliases} of departments) {
    for (const word of [name, ...aliases]) if (!standards.has(key(word))) standards.set(key(word), name)
  }
  const order = new Map(departments.map(({name}, index) => [name, index]))
  return {
    standard: (name) => standards.get(key(name)) ?? (departments.length === 0 ? name : undefined),
    like: (name) =>
      nearest(
        name,
        departments.flatMap((department) => [department.name, ...department.aliases])
      ),
    inOrder: (used) =>
      [...used].toSorted((one, other) => (order.get(one) ?? Infinity) - (order.get(other) ?? Infinity) || 0)
  }
}

/** Names agree when only spaces and the width of brackets differ. */
const key = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '')

/**
 * Texts as objects. Handlebars tells by a loose comparison whether a block entered something new: a bare text beside a
 * mapping makes that throw, and where the same thing is entered twice the second time would not count for `../`. So
 * texts go in boxes, and blocks enter copies.
 */
import type {BlockValue} from './helper.js'

const content: unique symbol = Symbol('content')

interface Box {
  readonly [content]: unknown
}

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null && content in value

/** A copy in which every text, number and truth value is a box; nothing stays nothing. */
export function boxed(value: unknown): unknown {
  if (value === null || value === undefined || isBox(value)) return value
  if (Array.isArray(value)) return value.map(boxed)
  const copy = Object.create(null) as Record<string | typeof content, unknown>
  if (typeof value !== 'object') copy[content] = value
  else for (const [name, inner] of Object.entries(value)) copy[name] = boxed(inner)
  return copy
}

/** Blocks in a box: nothing that a template could look into. */
export const blockBox = (value: BlockValue): unknown => Object.assign(Object.create(null) as Box, {[content]: value})

/** The blocks in a box, if it holds blocks. */
export function blocksIn(value: unknown): BlockValue | undefined {
  const inside = isBox(value) ? value[content] : undefined
  return typeof inside === 'object' && inside !== null ? (inside as BlockValue) : undefined
}

/** What is in a box; anything else is itself. */
export const unboxed = (value: unknown): unknown => (isBox(value) ? value[content] : value)

/** The same value as a thing of its own, for a block to enter. */
export function fresh(value: unknown): unknown {
  if (isBox(value)) return Object.assign(Object.create(null) as Box, {[content]: value[content]})
  if (Array.isArray(value)) return [...(value as readonly unknown[])]
  if (typeof value !== 'object' || value === null) return boxed(value)
  return Object.assign(Object.create(null) as object, value)
}

/** A list or mapping whose items are things of their own; anything else is itself. */
export function freshItems(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fresh)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [name, inner] of Object.entries(value)) copy[name] = fresh(inner)
  return copy
}

/** What a text, number or truth value is in writing; lists, mappings and nothing are no text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined

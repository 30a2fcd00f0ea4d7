/** 标签: where a field of the schema is named in a cell, however its marks and spaces were typed. */
import type {FormFieldSchema, FormSchema} from '../forms/schema.js'
import {closingSlot, labelName, slotsOf} from '../forms/slots.js'

/** A label of a form. */
export interface Label {
  /** Slots that are printed with it: 电话 stands for two. */
  readonly slots: readonly string[]
  /** The field whose own label it is, for fields that are printed once. */
  readonly field: FormFieldSchema | undefined
}

/** A label found at the beginning of a text. */
export interface LabelFound {
  readonly label: Label
  /** What follows it. */
  readonly rest: string
}

/** Finds labels. */
export interface LabelBook {
  /** The label with which a text begins. */
  readonly leading: (text: string) => LabelFound | undefined
  /** A text cut before every label that follows white space and has a colon. */
  readonly cut: (text: string) => readonly string[]
  /** The slot before which a slot that shares its label is printed: 负责人 for 负责人电话. */
  readonly anchorOf: (slot: string) => string | undefined
  /** Slots that have a label of their own. */
  readonly isAnchor: (slot: string) => boolean
}

/** Labels of a schema. */
export function labelBook(schema: FormSchema): LabelBook {
  const slotsByWord = new Map<string, string[]>()
  const add = (word: string, slot: string): void => {
    const known = slotsByWord.get(word)
    if (known === undefined) slotsByWord.set(word, [slot])
    else if (!known.includes(slot)) known.push(slot)
  }
  for (const field of schema.fields.values()) {
    add(wordOf(labelName(field.label)), field.key)
    for (const {name, label} of slotsOf(field)) add(wordOf(label), name)
  }
  const words = [...slotsByWord.keys()].toSorted((one, other) => other.length - one.length)
  const shared = new Set([...slotsByWord.values()].filter((slots) => slots.length > 1).flat())
  const anchors = new Map<string, string>()
  let anchor: string | undefined
  for (const {key, label} of schema.fields.values()) {
    const isShared = (slotsByWord.get(wordOf(labelName(label))) ?? []).length > 1
    if (isShared && anchor !== undefined) anchors.set(key, anchor)
    else anchor = key
  }
  const patterns = words.map((word) => ({word, pattern: new RegExp(`^\\s*${spaced(word)}${ending}`, 'u')}))
  const inner = new RegExp(`(?<=[\\s\\u3000])(?=(?:${words.map(spaced).join('|')})\\s*[：:])`, 'u')
  return {
    leading: (text) => {
      for (const {word, pattern} of patterns) {
        const match = pattern.exec(text)
        if (match === null) continue
        const slots = slotsByWord.get(word) ?? []
        const [slot = ''] = slots
        const field = slots.length === 1 ? schema.fields.get(slot) : undefined
        return {label: {slots, field}, rest: text.slice(match[0].length)}
      }
      return undefined
    },
    cut: (text) => text.split(inner),
    anchorOf: (slot) => anchors.get(slot),
    isAnchor: (slot) => !shared.has(slot) && schema.fields.has(slot)
  }
}

/** Names of the closing slots of an 意见栏 that hold values. */
export const signerSlot = (field: string): string => closingSlot(field, 'signer')
/** The slot of its date. */
export const dateSlot = (field: string): string => closingSlot(field, 'date')

const wordOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** After a label: a remark in brackets, then a colon, white space or the end; after a remark anything. */
const ending = String.raw`\s*(?:[(（][^()（）\n]{0,40}[)）]\s*[：:]?|[：:]|(?=\s|$))`

/** A pattern for a word with white space between its characters and marks of either width. */
const spaced = (word: string): string => [...word].map(eitherWidth).join(String.raw`\s*`)

function eitherWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const plain = /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${code.toString(16)}}`
  return code > 0x20 && code < 0x7f ? `(?:${plain}|\\u{${(code + 0xfee0).toString(16)}})` : plain
}

/** 联系方式 of a document: people, telephones, addresses, postcodes and mailboxes, each with its place. */
import type {Span} from '../rule.js'
import type {DocumentView} from '../view.js'

/** A word of a contact, and where it stands. */
export interface ContactWord extends Span {
  readonly text: string
}

/** What one block of contact lines says: the words of a block belong together. */
export interface ContactFacts {
  readonly document: DocumentView
  readonly people: readonly ContactWord[]
  readonly phones: readonly ContactWord[]
  readonly addresses: readonly ContactWord[]
  readonly postcodes: readonly ContactWord[]
  readonly mails: readonly ContactWord[]
}

const phone = /(?<![\d-])(?:0\d{2,3}[-—－ ]?)?\d{7,8}(?![\d-])|(?<!\d)1\d{10}(?!\d)/gu
const postcode = /(?<![\d-])\d{6}(?![\d-])/gu
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
/** 北京西单大木仓胡同37号: up to the number of the house. */
const address = /[\p{Script=Han}]{3,30}\d{1,5}号(?![^\s，。；、（）]*〕)/gu
const person = /[\p{Script=Han}]{2,4}(?=$|[、，；\s（])/gu
const peopleLabel = /^联系人$/u

/** Every block of contact lines of a document; contacts of its attachments are blocks of their own. */
export function contactFacts(document: DocumentView): readonly ContactFacts[] {
  const blocks: {
    last: number
    facts: Record<'people' | 'phones' | 'addresses' | 'postcodes' | 'mails', ContactWord[]>
  }[] = []
  for (const [index, run] of document.runs.entries()) {
    if (run.node.type !== 'contact') continue
    let block = blocks.at(-1)
    if (block === undefined || block.last !== index - 1) {
      block = {last: index, facts: {people: [], phones: [], addresses: [], postcodes: [], mails: []}}
      blocks.push(block)
    }
    block.last = index
    const from = run.node.label.length + 1
    const words = (pattern: RegExp): ContactWord[] =>
      [...run.text.slice(from).matchAll(pattern)].map(({0: text, index: at}) => ({
        text,
        run,
        start: from + at,
        end: from + at + text.length
      }))
    const {facts} = block
    if (peopleLabel.test(run.node.label.replaceAll(/\s/gu, ''))) facts.people.push(...words(person))
    facts.phones.push(...words(phone))
    facts.addresses.push(...words(address))
    facts.postcodes.push(...words(postcode))
    facts.mails.push(...words(mail))
  }
  return blocks.map(({facts}) => ({document, ...facts}))
}

import {type ContactFacts, contactFacts, type ContactWord} from './contact-facts.js'
import {distance} from './likeness.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'
import {calledBy} from './workspace-view.js'

const notice = (number: number, contacts: string): string =>
  `---\ntitle: 教育部关于第${number}项工作的通知\ndocumentNumber: 教技函〔2012〕${number}号\n---\n\n现予通知。\n\n${contacts}`

/** Two facts that belong together, in one block of contacts. */
interface Pairing {
  readonly key: string
  readonly value: string
  readonly word: ContactWord
  readonly block: ContactFacts
}

type Word = 'phones' | 'postcodes'

const phoneKey = (text: string): string => text.replaceAll(/\D/gu, '')

/** Who is reached how, and which place has which postcode. A block that gives a person two telephones pairs both. */
const pairings = (block: ContactFacts, by: 'people' | 'addresses', values: Word): readonly Pairing[] =>
  block[by].flatMap(({text: key}) => block[values].map((word) => ({key, value: phoneKey(word.text), word, block})))

/** One person, one telephone; one address, one postcode. */
export const contactAgreement = defineWorkspaceRule({
  id: 'contact-agreement',
  name: '联系方式前后一致',
  about: '几份公文里同一个联系人的电话、同一个地址的邮政编码要一致；姓名、地址、电子邮箱只差一个字的，提示核对。',
  passing: [
    {
      '1.md': notice(1, '联系人：张拥军、韩骏\n联系电话：010-66096457'),
      '2.md': notice(2, '联系人：张拥军\n联系电话：010-66096457（传真）')
    },
    {
      '1.md': notice(1, '联系人：张拥军\n联系电话：010-66096457'),
      '2.md': notice(2, '联系人：任昌山\n联系电话：010-66096572')
    }
  ],
  failing: [
    {
      files: {
        '1.md': notice(1, '联系人：张拥军、韩骏\n联系电话：010-66096457'),
        '2.md': notice(2, '联系人：张拥军\n联系电话：010-66096475')
      },
      at: '2.md',
      quote: '010-66096475'
    },
    {
      files: {
        '1.md': notice(1, '通信地址：北京西单大木仓胡同37号\n邮政编码：100816'),
        '2.md': notice(2, '通信地址：北京西单大木仓胡同37号\n邮政编码：100861')
      },
      at: '2.md',
      quote: '100861'
    },
    {
      files: {
        '1.md': notice(1, '联系人：张拥军\n联系电话：010-66096457'),
        '2.md': notice(2, '联系人：张勇军\n联系电话：010-66096457')
      },
      at: '2.md',
      quote: '张勇军'
    }
  ],
  run: ({documents}) => {
    const blocks = documents.flatMap(contactFacts)
    const pairs = [
      ...disagreements(
        blocks.flatMap((block) => pairings(block, 'people', 'phones')),
        '电话'
      ),
      ...disagreements(
        blocks.flatMap((block) => pairings(block, 'addresses', 'postcodes')),
        '邮政编码'
      )
    ]
    return [...pairs, ...slips(blocks)]
  }
})

/** Where one key has several values, and a block none that most of the others have: told once for each block. */
function disagreements(all: readonly Pairing[], term: string): readonly WorkspaceRemark[] {
  const byKey = new Map<string, Pairing[]>()
  for (const pairing of all) {
    const own = byKey.get(pairing.key)
    if (own === undefined) byKey.set(pairing.key, [pairing])
    else own.push(pairing)
  }
  const told = new Set<Pairing['word']['run']>()
  return [...byKey].flatMap(([key, own]) => {
    const blocks = new Map<string, Set<ContactFacts>>()
    for (const {value, block} of own) blocks.set(value, (blocks.get(value) ?? new Set()).add(block))
    const weight = (value: string): number =>
      // What the same telephone says of other people speaks for it, too.
      (blocks.get(value)?.size ?? 0) * 1000 + all.filter((pairing) => pairing.value === value).length
    const [usual] = [...blocks.keys()].toSorted((one, other) => weight(other) - weight(one))
    if (usual === undefined || blocks.size < 2) return []
    const model = own.find(({value}) => value === usual)
    const right = blocks.get(usual) ?? new Set()
    return own.flatMap(({word, block}): WorkspaceRemark[] => {
      if (right.has(block) || told.has(word.run) || model === undefined) return []
      told.add(word.run)
      const {line} = model.word.run.placeAt(model.word.start)
      const message = `“${key}”的${term}这里是 ${word.text}，在${calledBy(model.block.document, line)}里是 ${model.word.text}。`
      const {run, start, end} = word
      const hint = `请核对${term}。`
      return [{document: block.document, concerns: [model.block.document.path], at: {run, start, end}, message, hint}]
    })
  })
}

/** Names, addresses and mailboxes that are the same but for a slip. */
function slips(blocks: readonly ContactFacts[]): readonly WorkspaceRemark[] {
  const kinds = [
    {term: '姓名', words: (block: ContactFacts) => block.people, alike: samePerson, shared: true},
    {term: '地址', words: (block: ContactFacts) => block.addresses, alike: sameAddress, shared: false},
    {term: '电子邮箱', words: (block: ContactFacts) => block.mails, alike: sameMail, shared: false}
  ]
  return kinds.flatMap(({term, words, alike, shared}) => {
    const uses = new Map<string, {readonly word: ContactWord; readonly block: ContactFacts; count: number}>()
    for (const block of blocks)
      for (const word of words(block)) {
        const use = uses.get(word.text)
        if (use === undefined) uses.set(word.text, {word, block, count: 1})
        else use.count++
      }
    const byAnchor = new Map<string, string[]>()
    return [...uses].flatMap(([text, {word, block, count}]): WorkspaceRemark[] => {
      const anchors = [text.slice(0, Math.ceil(text.length / 2)), text.slice(Math.ceil(text.length / 2))]
      const candidates = new Set(anchors.flatMap((anchor) => byAnchor.get(anchor) ?? []))
      // Of few words each is held against each.
      if (uses.size <= 200) for (const other of uses.keys()) candidates.add(other)
      for (const anchor of anchors) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), text].slice(0, 50))
      const like = [...candidates].find((other) => other !== text && alike(text, other))
      const model = like === undefined ? undefined : uses.get(like)
      if (model === undefined || model.count < count) return []
      if (model.count === count && [...uses.keys()].indexOf(model.word.text) > [...uses.keys()].indexOf(text)) return []
      // Two people may be called alike; those who share a telephone are hardly two.
      const common = block.phones.some((own) =>
        model.block.phones.some((other) => phoneKey(own.text) === phoneKey(other.text))
      )
      if (shared && !common) return []
      const {line} = model.word.run.placeAt(model.word.start)
      const message = `${term}“${text}”与${calledBy(model.block.document, line)}里的“${model.word.text}”只差一两个字。`
      const {run, start, end} = word
      const hint = `请核对${term}。`
      return [{document: block.document, concerns: [model.block.document.path], at: {run, start, end}, message, hint}]
    })
  })
}

const samePerson = (one: string, other: string): boolean =>
  one.length === other.length &&
  one.length >= 2 &&
  distance(one, other) === 1 &&
  (one.length > 2 || one[0] === other[0])
const sameAddress = (one: string, other: string): boolean => distance(one, other) <= 2
const sameMail = (one: string, other: string): boolean => distance(one, other) === 1 || isTransposed(one, other)

/** Whether two neighbouring characters changed places. */
function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((mark, index) => mark !== other[index])
  const swapped = `${other[at + 1] ?? ''}${other[at] ?? ''}`
  return at !== -1 && one.slice(at) === swapped + other.slice(at + 2)
}

import {defineRule, type Remark} from '../rule.js'

const separator = /[，、；,]/u
const namesOf = (text: string): readonly string[] => text.split(separator).map((name) => name.trim())

/** Nobody gets a document twice. */
export const recipientsOnce = defineRule({
  id: 'recipients-once',
  name: '收文机关不重复',
  about: '同一个机关在主送机关里只写一次，已经主送的不再抄送。',
  passing: ['---\nrecipients: 部属各高等学校\ncopyRecipients: 财政部\n---\n\n现予通知。'],
  failing: [
    {text: '---\nrecipients: 财政部，科技部，财政部\n---\n\n现予通知。', quote: null},
    {text: '---\nrecipients: 财政部\ncopyRecipients: 财政部，科技部\n---\n\n现予通知。', quote: null}
  ],
  run: ({meta}) => {
    if (meta.copyRecipients === null && !separator.test(meta.recipients ?? '')) return []
    const recipients = namesOf(meta.recipients ?? '')
    const copies = namesOf(meta.copyRecipients ?? '')
    const twice = (names: readonly string[], field: string, term: string): Remark[] =>
      names
        .filter((name, index) => name !== '' && names.indexOf(name) < index)
        .map((name) => ({at: {field}, message: `${term}里“${name}”写了两次。`, hint: '请删去一个。'}))
    return [
      ...twice(recipients, 'recipients', '主送机关'),
      ...twice(copies, 'copyRecipients', '抄送机关'),
      ...copies
        .filter((name) => name !== '' && recipients.includes(name))
        .map((name): Remark => ({
          at: {field: 'copyRecipients'},
          message: `“${name}”已经主送，又写在抄送机关里。`,
          hint: '请只保留一处。'
        }))
    ]
  }
})

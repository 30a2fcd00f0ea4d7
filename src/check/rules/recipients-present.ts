import {genres} from '../../gongwen/genres.js'
import {defineRule} from '../rule.js'

const addressed: ReadonlySet<string> = new Set(['notice', 'bulletin', 'report', 'request', 'reply', 'letter', 'bill'])

/** Documents that somebody is to receive. */
export const recipientsPresent = defineRule({
  id: 'recipients-present',
  name: '写明主送机关',
  about: '通知、通报、报告、请示、批复、函、议案要有主送机关。',
  passing: ['---\nrecipients: 部属各高等学校\n---\n\n现予通知。'],
  failing: [{text: '---\nrecipients:\n---\n\n现予通知。', quote: null}],
  run: ({meta}) => {
    if (meta.recipients !== null || !addressed.has(meta.genre) || meta.variant === 'minutes') return []
    const message = `${genres[meta.genre]}没有写主送机关。`
    return [{at: {field: 'recipients'}, message, hint: '请写一行 `主送机关: …`；面向社会公布的可以不写。'}]
  }
})

import {genres, upwardGenres} from '../../gongwen/genres.js'
import {defineRule} from '../rule.js'

/** Upward documents go to one agency. */
export const singleRecipient = defineRule({
  id: 'single-recipient',
  name: '上行文只主送一个机关',
  about: '请示、报告原则上主送一个上级机关，需要时抄送其他上级机关。',
  passing: [
    '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\n---\n\n妥否，请批示。'
  ],
  failing: [
    {
      text: '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院，财政部\n---\n\n妥否，请批示。',
      quote: null
    }
  ],
  run: ({meta}) => {
    const count = (meta.recipients ?? '').split(/[，、；]/u).length
    if (!upwardGenres.has(meta.genre) || count < 2) return []
    const message = `${genres[meta.genre]}写了 ${count} 个主送机关，原则上只主送一个上级机关。`
    return [{at: {field: 'recipients'}, message, hint: '请只主送一个，其余的改为抄送。'}]
  }
})

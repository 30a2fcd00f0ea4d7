import {genres} from '../../gongwen/genres.js'
import {defineRule} from '../rule.js'
import {genreWord} from '../title-parts.js'

/** The kind that the title names. */
export const titleGenre = defineRule({
  id: 'title-genre',
  name: '标题中的文种与信息头一致',
  about: '标题末尾的文种，要与信息头里的“文种”相同。',
  passing: ['---\ngenre: bulletin\ntitle: 教育部关于试点进展情况的通报\n---\n\n现予通报。'],
  failing: [{text: '---\ngenre: notice\ntitle: 教育部关于试点进展情况的通报\n---\n\n现予通报。', quote: null}],
  run: ({meta}) => {
    const word = genreWord(meta.title.value)
    const stated = genres[meta.genre]
    if (word === undefined || word === stated) return []
    const message = `标题末尾是“${word}”，信息头的文种是“${stated}”，两处应当一致。`
    return [{at: {field: 'title'}, message, hint: '请核对标题和文种。'}]
  }
})

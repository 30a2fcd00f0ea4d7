import {genres} from '../../gongwen/genres.js'
import {isCentral, organBehind, recipientNames} from '../organs.js'
import {defineRule} from '../rule.js'

/** Kinds that an organ may address to one above it (条例 第八条). */
const fitting: ReadonlySet<string> = new Set(['request', 'report', 'opinion', 'bill', 'letter'])

const to = (genre: string, recipients: string): string =>
  `---\ngenre: ${genre}\nvariant: 信函\ntitle: 教育部关于增加名额的${genre}\nrecipients: ${recipients}\n---\n\n现将有关情况报上。`

/** Who stands above is asked and reported to. */
export const upwardKind = defineRule({
  id: 'upward-kind',
  name: '向上级行文用请示、报告',
  about: '向上级机关行文用请示、报告或者意见；通知、通报、批复、决定等是下行文，不能主送上级机关。',
  passing: [to('请示', '国务院'), to('通知', '国务院各部委，各省、自治区、直辖市人民政府')],
  failing: [{text: to('通知', '国务院'), quote: null}],
  run: ({meta}) => {
    const superior = recipientNames(meta.recipients).find(isCentral)
    if (superior === undefined || fitting.has(meta.genre) || isCentral(organBehind(meta))) return []
    const message = `${genres[meta.genre]}主送${superior}，而${superior}是上级机关。`
    return [{at: {field: 'recipients'}, message, hint: '请核对主送机关；向上级行文请改用请示、报告或者意见。'}]
  }
})

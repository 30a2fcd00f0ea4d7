import {genres} from '../../gongwen/genres.js'
import {isStateDepartment, organBehind, recipientNames} from '../organs.js'
import {defineRule} from '../rule.js'

/** Kinds that go up or down only. */
const vertical: ReadonlySet<string> = new Set(['notice', 'bulletin', 'decision', 'order', 'reply', 'request', 'report'])

const to = (genre: string, recipients: string): string =>
  `---\ngenre: ${genre}\nvariant: 信函\ntitle: 教育部关于商请支持试点工作的${genre}\nrecipients: ${recipients}\n---\n\n请予支持。`

/** Equals write letters to each other. */
export const peerLetter = defineRule({
  id: 'peer-letter',
  name: '不相隶属机关之间用函',
  about: '国务院各部门之间等不相隶属的机关，商洽工作、询问和答复问题、请求批准和答复审批事项用函。',
  passing: [to('函', '财政部'), to('通知', '各省、自治区、直辖市教育厅（教委），有关部门教育司')],
  failing: [{text: to('请示', '财政部'), quote: null}],
  run: ({meta}) => {
    const names = recipientNames(meta.recipients)
    const own = organBehind(meta)
    const isPeer = (name: string): boolean => isStateDepartment(name) && name !== own
    if (!vertical.has(meta.genre) || !isStateDepartment(own) || names.length === 0 || !names.every(isPeer)) return []
    const message = `${own}与${names.join('、')}不相隶属，这里用的是${genres[meta.genre]}。`
    return [{at: {field: 'recipients'}, message, hint: '请核对文种；不相隶属机关之间一般用函。'}]
  }
})

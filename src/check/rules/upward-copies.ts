import {genres} from '../../gongwen/genres.js'
import {defineRule} from '../rule.js'

/** Words with which those below are named together. */
const below =
  /(?:^|[，、；])((?:各(?:直属|所属|处室|司局|(?:省|市|县|区|州)[^，；]{0,16}(?:教育|厅|局|委))|部属|省属|市属|局属|所属|直属)[^，；。]*)/u

const copied = (copies: string): string =>
  `---\ngenre: 请示\n签发人: 张三\nvariant: 文件\ndocumentNumber: 教技〔2012〕4号\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\ncopyRecipients: ${copies}\n---\n\n妥否，请批示。`

/** What goes up is not shown to those below before it is decided. */
export const upwardCopies = defineRule({
  id: 'upward-copies',
  name: '上行文不抄送下级机关',
  about: '向上级机关行文，可以抄送相关上级机关和同级机关，不抄送下级机关。',
  passing: [copied('财政部')],
  failing: [{text: copied('财政部，部属各高等学校'), quote: null}],
  run: ({meta}) => {
    const [, found] = below.exec(meta.copyRecipients ?? '') ?? []
    if (meta.direction !== 'upward' || found === undefined) return []
    const message = `${genres[meta.genre]}抄送了下级机关“${found}”。`
    return [{at: {field: 'copyRecipients'}, message, hint: '请从抄送机关里删去；批准以后另行告知。'}]
  }
})

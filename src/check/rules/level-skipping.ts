import {genres} from '../../gongwen/genres.js'
import {isBelowProvince, isCentral, isLocalDepartment, isStateDepartment, recipientNames} from '../organs.js'
import {defineRule} from '../rule.js'

const by = (issuer: string, recipients: string, more = ''): string =>
  `---\ngenre: 报告\nvariant: 信函\nissuer: ${issuer}\ntitle: ${issuer}关于试点情况的报告\nrecipients: ${recipients}\n${more}---\n\n现将情况报告如下。`

/** Nobody passes over the organ above. */
export const levelSkipping = defineRule({
  id: 'level-skipping',
  name: '一般不越级行文',
  about: '一般不得越级行文；特殊情况需要越级的，应当同时抄送被越过的机关。',
  passing: [by('河南省教育厅', '教育部'), by('郑州市教育局', '教育部', 'copyRecipients: 河南省教育厅\n')],
  failing: [
    {text: by('郑州市教育局', '教育部'), quote: null},
    {text: by('河南省教育厅', '国务院'), quote: null}
  ],
  run: ({meta}) => {
    const {name} = meta.issuer
    const passes = (recipient: string): boolean =>
      isLocalDepartment(name) && (isCentral(recipient) || (isBelowProvince(name) && isStateDepartment(recipient)))
    const recipient = recipientNames(meta.recipients).find(passes)
    if (recipient === undefined || meta.copyRecipients !== null) return []
    const message = `${name}的${genres[meta.genre]}主送${recipient}，越过了中间的上级机关，也没有抄送被越过的机关。`
    return [{at: {field: 'recipients'}, message, hint: '请核对主送机关；确需越级的，请抄送被越过的机关。'}]
  }
})

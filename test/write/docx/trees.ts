/** Small documents that hold every node once. */
import * as build from '../../../src/gongwen/build.js'
import type {Gongwen} from '../../../src/gongwen/nodes.js'

/** 信函: a notice with a link, emphasis, 附件说明, sealed signature and 抄送. */
export const letter: Gongwen = build.gongwen(
  {genre: 'notice', variant: 'letter'},
  build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 4)),
  build.mainBody(
    build.title('教育部关于开展试点工作的通知'),
    build.recipients('各省、自治区、直辖市教育厅（教委）'),
    build.paragraph('根据《纲要（2010—2020年）》和“要求”<甲&乙>，', build.strong('特此'), build.emphasis('通知'), '。'),
    build.heading(1, build.ordinal('一、', 1), '总体要求'),
    build.runIn(2, build.ordinal('（一）', 1), ['申报。'], '见', build.link('https://www.moe.gov.cn/', '网站'), '。'),
    build.contacts(['联系人', '张拥军'], ['电话', '010-66096457']),
    build.attachmentNote('申请表'),
    build.signatureBlock(['中华人民共和国教育部'], '2012-01-13', {form: 'chinese'}),
    build.annotation('此件公开发布')
  ),
  build.imprint({type: 'copyRecipients', value: '国家发展改革委'})
)

/** 文件: urgency, two attachments with a table, unsealed signature and the whole 版记. */
export const standard: Gongwen = build.gongwen(
  {genre: 'notice', variant: 'standard'},
  {
    type: 'masthead',
    children: [
      {type: 'copyNumber', value: '000001'},
      {type: 'urgency', value: '特急'},
      {type: 'issuerMark', value: '教育部办公厅'},
      build.documentNumber('教技厅', 2014, 1)
    ]
  },
  build.mainBody(
    build.title('教育部办公厅关于印发要点的通知', ['教育部办公厅', '关于印发要点的通知']),
    build.recipients('部内各司局'),
    build.paragraph('现印发给你们。', {type: 'break'}, '请执行。'),
    build.attachmentNote('名单', '要点'),
    build.signatureBlock(['教育部办公厅'], '2014-03-04', {seal: 'none'})
  ),
  build.attachment(1, build.title('名单'), build.table(['序号', '单位'], ['1', '甲局'], ['2', '乙局'])),
  build.attachment(2, build.title('要点'), build.paragraph('推进。')),
  build.imprint(
    {type: 'copyRecipients', value: '国家发展改革委'},
    {type: 'printingOffice', value: '教育部办公厅', date: '2014-03-06'}
  )
)

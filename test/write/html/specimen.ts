/** Documents that hold every node type, for the checks that other programs make. */
import * as b from '../../../src/gongwen/build.js'
import type * as G from '../../../src/gongwen/nodes.js'
import type {HtmlOptions} from '../../../src/write/html/index.js'

/** What heads a specimen: orders have a joint mark and a 令号, minutes stand for upward documents with 签发人 too. */
const head = (variant: G.Gongwen['variant']): G.Masthead['children'] => {
  if (variant === 'order') return [b.jointMark('教育部', '工业和信息化部'), b.orderNumber(46)]
  if (variant !== 'minutes')
    return [
      {type: 'copyNumber', value: '000123'},
      {type: 'urgency', value: '特急'},
      {type: 'issuerMark', value: variant === 'letter' ? '中华人民共和国教育部' : '教育部'},
      b.documentNumber(variant === 'letter' ? '教技函' : '教技', 2012, 4)
    ]
  return [
    {type: 'issuerMark', value: '教育信息化领导小组会议'},
    b.documentNumber('教技', 2014, 7),
    b.signatories('袁贵仁', '楼继伟', '苗圩')
  ]
}

/** What closes its text. */
const closing = (variant: G.Gongwen['variant']): G.MainBody['children'] => {
  if (variant === 'order')
    return [
      b.signedBlock(
        [
          ['教育部部长', '袁贵仁'],
          ['工业和信息化部部长', '苗圩']
        ],
        '2014-03-04'
      )
    ]
  if (variant !== 'minutes')
    return [
      b.signatureBlock(
        ['中华人民共和国教育部'],
        '2012-01-13',
        variant === 'letter' ? {form: 'chinese'} : {seal: 'none'}
      )
    ]
  return [
    b.attendance(['出席', '教育部袁贵仁、杜占元'], ['请假', '科技部曹健林'], ['列席', '财政部张少春']),
    b.signatureBlock(['教育部', '财政部', '工业和信息化部', '科技部'], '2014-12-14')
  ]
}

/** A document with every node type, in any format. */
export const specimen = (variant: G.Gongwen['variant']): G.Gongwen =>
  b.gongwen(
    {genre: 'notice', variant},
    {
      type: 'masthead',
      children: head(variant)
    },
    b.mainBody(
      b.title('教育部关于开展教育信息化试点工作的通知'),
      b.recipients('各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局，部属各高等学校'),
      b.paragraph(
        '为全面贯彻落实',
        b.strong('《规划纲要》'),
        '要求，',
        b.emphasis('我部决定'),
        '开展试点工作。现通知如下：'
      ),
      b.heading(1, b.ordinal('一、', 1), '试点工作的范围'),
      b.runIn(2, b.ordinal('（一）', 1), ['名额。'], '每省名额见下表，第一行', {type: 'break'}, '第二行。'),
      b.table(
        ['类别', '每省名额', '适用对象', '备注'],
        ['区域综合试点', '2', '县（区、市）', '需包括区域内所有学校'],
        ['中小学学校试点', '20', '中小学', '']
      ),
      b.heading(3, b.ordinal('1.', 1), '申报材料'),
      {...b.paragraph('有序号的段落。'), ordinal: {...b.ordinal('（1）', 1), level: 4}},
      b.heading(5, b.ordinal('①', 1), '第五级标题'),
      b.paragraph(
        '详见',
        b.link(
          'https://www.moe.gov.cn/srcsite/A16/s3342/201201/t20120113_129370.html?from=notice&lang=zh#top',
          'https://www.moe.gov.cn/srcsite/A16/s3342/201201/t20120113_129370.html'
        ),
        '。'
      ),
      b.heading(1, b.ordinal('二、', 2), '联系方式'),
      b.heading(3, b.ordinal('1.', 1), '一级之下直接是三级'),
      {
        type: 'contacts',
        children: [
          {type: 'contact', label: '联系人', children: [b.text('张拥军、韩骏')]},
          {type: 'contact', label: '联系电话', children: [b.link('tel:010-66096457', '010-66096457')]},
          {type: 'contact', label: '电子邮箱', children: [b.link('mailto:kjsxxh@moe.edu.cn', 'kjsxxh@moe.edu.cn')]}
        ]
      },
      b.attachmentNote('教育信息化试点申请表', '第一批教育信息化试点单位推荐名额分配表及填报说明（试行）'),
      ...closing(variant),
      b.annotation('此件公开发布')
    ),
    b.attachment(
      1,
      b.title('教育信息化试点申请表'),
      b.paragraph('填表说明。'),
      b.heading(1, b.ordinal('一、', 1), '基本情况')
    ),
    b.attachment(2, b.paragraph('没有标题的附件。')),
    b.imprint(
      ...(variant === 'minutes' ? [{type: 'imprintRecipients', value: '各地'} as const] : []),
      {type: 'copyRecipients', value: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构'},
      {type: 'printingOffice', value: '教育部办公厅', date: '2012-01-18'}
    )
  )

/** Every datum that a page can carry. */
export const fullOptions: HtmlOptions = {
  title: '教育部关于开展教育信息化试点工作的通知',
  issuer: '教育部',
  documentDate: '2012-01-13',
  disclosure: {
    index: '360A16-07-2012-0001-1',
    category: '基础教育',
    topic: ['教育', '信息化'],
    keywords: ['教育信息化', '试点'],
    summary: '教育部决定开展教育信息化试点工作。',
    openness: '主动公开',
    validity: '有效',
    datePublished: '2012-01-18 09:30'
  },
  site: {
    name: '中华人民共和国教育部政府门户网站',
    domain: 'www.moe.gov.cn',
    idCode: 'bm05000001',
    column: '科学技术司',
    columnType: '政策文件'
  },
  files: [
    {href: '教育部关于开展教育信息化试点工作的通知.pdf', label: 'PDF', bytes: 482_113},
    {href: '教育部关于开展教育信息化试点工作的通知.docx', label: 'DOCX', bytes: 21_504}
  ]
}

/** The least that a page can carry. */
export const bareOptions: HtmlOptions = {
  title: '教育部关于开展教育信息化试点工作的通知',
  issuer: '教育部',
  documentDate: null,
  disclosure: null,
  site: null
}

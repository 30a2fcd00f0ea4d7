/** Clean documents to audit, and their pages. */
import {compose} from '../../src/compose/index.js'
import type {Face} from '../../src/compose/fonts/face.js'
import type {FontLibrary} from '../../src/compose/fonts/library.js'
import type {PageModel} from '../../src/compose/page-model.js'
import * as build from '../../src/gongwen/build.js'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import type {FaceRole} from '../../src/layout/faces.js'
import {writePdf} from '../../src/write/pdf/index.js'
import {notoLibrary} from '../noto-library.js'

const names: Readonly<Record<FaceRole, string>> = {
  xiaobiaosong: 'FZXBSJW--GB1-0',
  fangsong: 'FangSong_GB2312',
  kaiti: 'KaiTi_GB2312',
  heiti: 'SimHei',
  songti: 'SimSun'
}

/** The fonts that npm brings under the names of those of offices, so that faces can be judged on every machine. */
function officeLibrary(): FontLibrary {
  const noto = notoLibrary()
  const renamed = new Map<string, Face>()
  const office = (role: FaceRole, face: Face | undefined): Face | undefined => {
    if (face === undefined) return undefined
    const key = `${role} ${face.id}`
    const known = renamed.get(key) ?? {...face, name: names[role], family: names[role]}
    renamed.set(key, known)
    return known
  }
  return {...noto, resolve: (role, cp) => office(role, noto.resolve(role, cp))}
}

export const fonts = officeLibrary()

/** A face of a category. */
export function faceOf(role: FaceRole): Face {
  const face = fonts.resolve(role, '字'.codePointAt(0) ?? 0)
  if (face === undefined) throw new Error(`no face for ${role}`)
  return face
}

const sentence =
  '为贯彻落实国家中长期教育改革和发展规划纲要提出的加快教育信息化进程要求，各地要坚持育人为本、以点带面、因地制宜、分类指导，鼓励探索和创新，全面推进教育信息化工作，总结和推广成功经验，全面提升教育信息化发展水平。'
const long = sentence.repeat(3)

const bodyOf = (paragraphs: number) => [
  build.heading(1, build.ordinal('一、', 1), '总体要求'),
  build.paragraph(long),
  build.runIn(2, build.ordinal('（一）', 1), ['统筹部署，分类指导。'], long),
  build.runIn(3, build.ordinal('1.', 1), ['区域试点。'], sentence),
  ...Array.from({length: paragraphs}, () => build.paragraph(long))
]

/** 文件: every element that yinfa sets, over six pages. */
export const standard = (change: {attachment?: string; title?: readonly string[]; note?: string} = {}): Gongwen =>
  build.gongwen(
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
      build.title(
        (change.title ?? []).join('') || '教育部办公厅关于印发教育信息化工作要点的通知',
        change.title ?? ['教育部办公厅关于印发', '教育信息化工作要点的通知']
      ),
      build.recipients('各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局'),
      ...bodyOf(5),
      build.attachmentNote(change.note ?? '试点单位名单', '工作要点'),
      build.signatureBlock(['教育部办公厅'], '2014-03-12'),
      build.annotation('此件公开发布')
    ),
    build.attachment(1, build.title(change.attachment ?? '试点单位名单'), build.paragraph(sentence)),
    build.attachment(2, build.title('工作要点'), build.paragraph(sentence), build.paragraph(long)),
    build.imprint(
      {type: 'copyRecipients', value: '国家发展改革委、财政部'},
      {type: 'printingOffice', value: '教育部办公厅', date: '2014-03-18'}
    )
  )

/** 信函: unsealed, over several pages. */
export const letter = (): Gongwen =>
  build.gongwen(
    {genre: 'letter', variant: 'letter'},
    build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2014, 4)),
    build.mainBody(
      build.title('教育部关于开展教育信息化试点工作的函'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      ...bodyOf(5),
      build.signatureBlock(['中华人民共和国教育部'], '2014-03-12', {seal: 'none'})
    ),
    build.imprint({type: 'copyRecipients', value: '国家发展改革委、财政部'})
  )

/** 纪要 with lists of who attended, the first over two lines. */
export const minutes = (): Gongwen =>
  build.gongwen(
    {genre: 'minutes', variant: 'minutes'},
    build.masthead('教育信息化工作专题会议纪要', build.documentNumber('教技', 2014, 3)),
    build.mainBody(
      build.title('关于教育信息化试点工作的会议纪要'),
      ...bodyOf(3),
      build.attendance(
        ['出席', '赵一、钱二、孙三、李四、周五、吴六、郑七、王八、冯九、陈十、赵甲、钱乙、孙丙、李丁、周戊'],
        ['请假', '吴己、郑庚'],
        ['列席', '王辛、冯壬']
      )
    )
  )

/** 文件 with a table across a turned page. */
export const landscape = (): Gongwen =>
  build.gongwen(
    {genre: 'notice', variant: 'standard'},
    build.masthead('教育部办公厅', build.documentNumber('教技厅', 2014, 1)),
    build.mainBody(
      build.title('教育部办公厅关于报送工作进展的通知'),
      build.recipients('各省、自治区、直辖市教育厅（教委）'),
      ...bodyOf(1),
      build.attachmentNote('进展情况统计表'),
      build.signatureBlock(['教育部办公厅'], '2014-03-12')
    ),
    build.attachment(
      null,
      build.title('进展情况统计表'),
      build.tableOf(
        {align: Array.from({length: 10}, () => null), orientation: 'landscape'},
        build.row('header', ...Array.from({length: 10}, (_, index) => `栏目${index + 1}`)),
        ...Array.from({length: 6}, () => build.row('body', ...Array.from({length: 10}, () => '内容')))
      )
    )
  )

/** Pages of a document. */
export const pagesOf = (tree: Gongwen): PageModel => compose(tree, fonts).model

/** A model as PDF. */
export const pdfOf = (model: PageModel): Promise<Uint8Array> =>
  writePdf(model, {
    title: '公文',
    author: '教育部',
    subject: '',
    keywords: [],
    language: 'zh-CN',
    date: '2014-03-12'
  })

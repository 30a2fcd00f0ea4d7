/**
 * Mistakes as people make them, planted in the documents and the data of the programme one at a time. Each must be found
 * at the line in which it was planted, or at another that is named because the mistake shows there.
 */

/** One planted mistake. */
export interface Mutation {
  readonly what: string
  readonly file: string
  /** Characters that stand in the file, and what takes their place. */
  readonly from: string
  readonly to: string
  /** Words of other lines at which it may be found, too: of this file, or of the one that is named. */
  readonly shows?: readonly (string | readonly [file: string, words: string])[]
}

const data = 'content/data/'
const launch = 'content/documents/2012/launch-notice.md'
const list = 'content/documents/2012/pilot-list.md'
const bulletin = 'content/documents/2014/progress-bulletin.md'
const plan = 'content/documents/2014/work-plan.md'
const consultation = 'content/documents/2015/consultation.md'
const draft = 'content/documents/2015/consultation-draft.md'

const at =
  (file: string) =>
  (what: string, from: string, to: string, shows: Mutation['shows'] = []): Mutation => ({what, file, from, to, shows})

const inLaunch = at(launch)
const inList = at(list)
const inBulletin = at(bulletin)
const inPlan = at(plan)
const inConsultation = at(consultation)
const inDraft = at(draft)

const twentyOne =
  '北京、天津、河北、山西、辽宁、黑龙江、江苏、浙江、安徽、福建、江西、河南、湖北、湖南、广东、广西、重庆、四川、西藏、陕西、甘肃'
const six =
  '海南省儋州市第一中学、贵州省黔东南民族职业技术学院、云南省怒江州泸水县第一中学、石河子大学、新疆生产建设兵团石河子卫生学校、新疆生产建设兵团教育局'
const rectified = '{{名称 试点 事件="责令整改" 后缀="等N个试点单位"}}'
const due = '{{期限 试点 事件="责令整改" 项="提出整改方案"}}'

/** All of them. */
export const mutations: readonly Mutation[] = [
  // Dates and days.
  inLaunch('two digits of a date swapped', '2012年2月29日前', '2012年2月92日前'),
  inLaunch('the wrong weekday', '2012年2月29日前', '2012年2月29日（星期二）前'),
  inLaunch('a deadline before the document', '2012年2月29日前', '2011年12月29日前'),
  inLaunch('a year of two digits', '2015年末', '15年末'),
  inLaunch('a day that does not exist', '二〇一二年一月十三日', '二〇一二年一月三十二日'),
  inLaunch('the year of the number', '教技函〔2012〕4号', '教技函〔2011〕4号'),
  inList('a deadline of the wrong year', '2013年1月1日前', '2012年1月1日前'),
  inList('a date before that of a lower number', 'documentDate: 2012年11月1日', 'documentDate: 2012年1月1日', [
    '{{名单 试点'
  ]),
  inList('the date of the list moved', 'documentDate: 2012年11月1日', 'documentDate: 2012年12月1日', [
    [bulletin, '我部于2012年11月发布']
  ]),
  inBulletin('the month of a cited document', '2012年11月发布', '2012年12月发布'),
  inBulletin('the year of a cited document', '2012年11月发布', '2013年11月发布'),
  inBulletin('a deadline typed otherwise than in the data', due, '2014年3月24日'),
  inBulletin('a deadline typed before the document', due, '2014年1月14日'),
  inPlan('the year of the document', 'documentDate: 2014年3月12日', 'documentDate: 2013年3月12日', [
    'documentNumber: '
  ]),
  inConsultation('a day that the month does not have', '2015年9月17日前', '2015年9月31日前'),
  inConsultation('a month before the document', '2015年9月17日前', '2015年8月17日前'),
  inConsultation('a weekday that is not that of the day', '2015年9月17日前', '2015年9月17日（星期三）前'),

  // Numbers of documents, and what is cited.
  inLaunch('a padded number', '教技函〔2012〕4号', '教技函〔2012〕04号'),
  inList('square brackets in the number', '教技函〔2012〕70号', '教技函[2012]70号'),
  inList('the number of another document', '教技函〔2012〕70号', '教技函〔2012〕4号', [[launch, 'documentNumber: ']]),
  inList('two digits of a cited number swapped', '教技〔2012〕13号)精神', '教技〔2012〕31号)精神'),
  inList('a wrong word in a cited title', '当前几项重点工作的通知', '当前几项中心工作的通知'),
  inBulletin('square brackets in a cited number', '教技函〔2012〕70号', '教技函[2012]70号'),
  inBulletin('a cited number that is one too high', '教技函〔2012〕70号', '教技函〔2012〕71号'),
  inBulletin('the year of a cited number', '教技函〔2012〕70号', '教技函〔2013〕70号'),
  inBulletin('the code of a cited number', '教技函〔2012〕70号', '教技厅函〔2012〕70号'),
  inBulletin('a wrong word in the title of the list', '信息化试点单位名单的通知》', '信息化试点学校名单的通知》'),
  inPlan('the number of the document beside it', '（财教〔2013〕342号）', '（财教〔2013〕343号）'),
  inPlan('a number of the next year', '（财教〔2013〕342号）', '（财教〔2014〕342号）'),
  inPlan('a province in a cited title', '《关于追加浙江等14省', '《关于追加江苏等14省'),
  inLaunch('a wrong character in a title that others cite', '教育改革和发展规划纲要（', '教育改革和发展规划纲领（'),
  inConsultation(
    'a wrong character in the title of the attachment',
    '指导意见（征求意见稿）》（见附件）',
    '指导意义（征求意见稿）》（见附件）'
  ),

  // Attachments and enclosures.
  inLaunch(
    'the attachment left out',
    'attachments:\n  - title: 教育信息化试点申请表\n    forms: [region, school, university, special]\n',
    '',
    ['（见附件）随正式申请文件']
  ),
  inLaunch('attachment 2 where there is one', '（见附件）随', '（见附件2）随'),
  inLaunch('a form that does not exist', '[region, school,', '[regoin, school,'),
  inList('the title of the attachment', '  - 第一批教育信息化试点单位名单', '  - 第一批教育信息化试点名单', ['# 附件']),
  inPlan('the title of what is issued', '  - 2014年教育信息化工作要点', '  - 2014年教育信息化要点', [
    '# 2014年教育信息化工作要点'
  ]),
  inConsultation('a file that is not there', 'consultation-draft.md', 'consultation-darft.md'),
  inConsultation('the title of a file', 'title: 关于“十三五”期间全面深入推进', 'title: 关于“十三五”期间深入推进', [
    [draft, '# 关于“十三五”期间全面深入推进']
  ]),

  // Names.
  inLaunch('the issuer in the title', 'title: 教育部关于', 'title: 教育局关于'),
  inBulletin('another issuer in the title', 'title: 教育部办公厅关于', 'title: 教育部关于'),
  inBulletin('another kind in the title', '工作进展情况的通报\nrec', '工作进展情况的通知\nrec'),
  inLaunch('the kind in the title', '试点工作的通知\nrec', '试点工作的通报\nrec'),
  inLaunch('a recipient twice', '，部属各高等学校', '，部属各高等学校，部属各高等学校'),
  inLaunch('a category with a wrong character', '职业院校试点，{{', '职业学校试点，{{'),
  inBulletin('a unit with a wrong character', rectified, `{{手写 "${six.replace('儋州', '澹州')}等6个试点单位"}}`),
  inBulletin(
    'a unit that is no longer called so',
    rectified,
    `{{手写 "${six.replace('石河子卫生学校', '石河子护士学校')}等6个试点单位"}}`
  ),
  inBulletin('a unit left out', rectified, `{{手写 "${six.replace('石河子大学、', '')}等6个试点单位"}}`),
  inBulletin(
    'a province left out',
    '{{名称 进展 有="专门工作安排" 后缀="等N省（区、市）"}}',
    `{{手写 "${twentyOne}等22省（区、市）"}}`
  ),
  inBulletin(
    'a province twice',
    '{{名称 进展 有="专门工作安排" 后缀="等N省（区、市）"}}',
    `{{手写 "${twentyOne}、北京等22省（区、市）"}}`
  ),
  inBulletin('a count typed by hand', '{{陈述 "第一批试点单位"}}', '628'),
  inBulletin('a wrong count, typed on purpose', '{{陈述 "第一批试点单位"}}', '{{手写 "628"}}'),
  inLaunch('a quota typed by hand', '{{名额 批次="2012" 类别="区域综合"}}', '3'),
  inPlan('a department with a wrong character', '（责任单位：科技司、财务司）', '（责任单位：科枝司、财务司）'),
  inPlan('a department that does not exist', '（责任单位：职成司）', '（责任单位：职教司）'),

  // Contacts.
  inLaunch('two digits of a telephone swapped', '010-66096457', '010-66096547'),
  inBulletin('a digit of a telephone', '010-66096457', '010-66096451'),
  inConsultation('a telephone in one document only', '010-66096457', '010-66096475'),
  inLaunch('a postcode', '100816', '100861'),
  inList('the number of the house', '大木仓胡同37号', '大木仓胡同73号'),
  inList('the name of a person', '张拥军', '张勇军'),
  inBulletin('a mailbox', 'rcs@moe.edu.cn', 'rsc@moe.edu.cn', [[consultation, 'rcs@moe.edu.cn']]),

  // Figures.
  inPlan('a target in the goals only', '完成8.5万所中西部', '完成8.6万所中西部', ['8.5万所中小学网络宽带接入']),
  inPlan('a target in the tasks only', '支持学习人数达到1800万', '支持学习人数达到1080万', [
    '网络学习空间人数达到1800万'
  ]),
  inPlan('full-width digits', '20个职业教育', '２０个职业教育'),

  // Order and marks.
  inLaunch('an ordinal skipped', '## 四、试点单位', '## 五、试点单位'),
  inBulletin('an ordinal twice', '## 二、涌现', '## 三、涌现'),
  inPlan('a task skipped', '#### 5. 全面推进', '#### 6. 全面推进', ['#### 6. 大力推进']),
  inPlan('a section skipped', '### （二）扩大', '### （三）扩大', ['### （三）推动']),
  inDraft('a section twice', '### （二）基本原则', '### （一）基本原则', ['### （三）核心目标']),
  inLaunch('a comma behind brackets', '**（一）统筹部署', '**（一）、统筹部署'),
  inLaunch('a half-width comma', '因地制宜，分类指导，扎实', '因地制宜,分类指导，扎实'),
  inLaunch('half-width brackets', '教育厅（教委）', '教育厅(教委)'),
  inLaunch('a closing quote left out', '“加快教育信息化进程”要求', '“加快教育信息化进程要求'),
  inLaunch('a closing bracket left out', '（包括部委和地方院校）', '（包括部委和地方院校'),
  inLaunch('a closing title mark left out', '规划纲要（2010—2020年）》', '规划纲要（2010—2020年）'),
  inLaunch('a short dash between years', '2—3年', '2-3年'),
  inLaunch('two full stops', '扎实推进。\n', '扎实推进。。\n'),
  inList('two commas', '应用驱动、机制创新、', '应用驱动、、机制创新、'),
  inPlan('a closing quote left out', '“三通两平台”重点', '“三通两平台重点'),
  inPlan('half-width brackets around departments', '（责任单位：国家开放大学）', '(责任单位：国家开放大学)'),
  inDraft(
    'an opening quote left out',
    '“人人皆学、处处能学、时时可学”、与国家',
    '人人皆学、处处能学、时时可学”、与国家'
  ),
  inLaunch('a word twice', '我部决定开展', '我部决定决定开展'),
  inBulletin('的 twice', '重要意义，把', '的的重要意义，把'),
  inLaunch('a placeholder', '现将有关工作事项', '【待补】现将有关工作事项'),
  inConsultation('a placeholder for a day', '2015年9月17日前', '2015年9月____日前'),
  inList('a short name that was not closed', '“十二五”时期', '“十二五时期'),

  // Data.
  {what: 'a unit renamed in an event', file: `${data}events.csv`, from: '石河子大学', to: '石河子学院'},
  {
    what: 'a unit renamed in an example',
    file: `${data}examples-2013.csv`,
    from: '安徽省芜湖市教育局',
    to: '安徽省芜湖市教委'
  },
  {what: 'a day that does not exist', file: `${data}events.csv`, from: '2014-02-24', to: '2014-02-30'},
  {what: 'an event on another day than its document', file: `${data}events.csv`, from: '2014-02-24', to: '2014-02-25'},
  {
    what: 'one unit with another deadline',
    file: `${data}events.csv`,
    from: '2014-03-14',
    to: '2014-03-15',
    shows: [[bulletin, '请以上单位于']]
  },
  {what: 'a province misspelt', file: `${data}returns-2013.csv`, from: '天津,是', to: '天律,是'},
  {
    what: 'a unit twice',
    file: `${data}2012-regional.csv`,
    from: '北京市海淀区教育委员会',
    to: '北京市东城区教育委员会'
  },
  {
    what: 'an amount that is no number',
    file: `${data}returns-2013.csv`,
    from: '3000',
    to: '三千',
    shows: [[bulletin, '专门的工作安排']]
  },
  {
    what: 'the list approved on another day',
    file: `${data}registry.yaml`,
    from: '批准日期: 2012-11-01',
    to: '批准日期: 2012-11-10',
    shows: [[list, '{{名单 试点']]
  },
  {
    what: 'a category renamed in one place',
    file: `${data}registry.yaml`,
    from: '  - 名称: 专项\n    别名: [专项试点]',
    to: '  - 名称: 专门项目\n    别名: [专门项目试点]',
    shows: ['      专项: 1', [`${data}2012-named.csv`, '专项']]
  }
]

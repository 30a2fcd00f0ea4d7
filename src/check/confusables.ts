/** Words that are written wrong often and right never: a short list, kept free of words that are right somewhere. */

/** One slip. */
export interface Confusable {
  readonly wrong: string
  readonly right: string
  /** Lookaround as a regular expression where the characters are right in some words. */
  readonly unless?: string
  /** The right word is likely, not certain: nobody but people may write it. */
  readonly isGuess?: true
}

const pairs: readonly (readonly [wrong: string, right: string])[] = [
  ['布署', '部署'],
  ['按排', '安排'],
  ['按装', '安装'],
  ['按步就班', '按部就班'],
  ['再接再励', '再接再厉'],
  ['迫不急待', '迫不及待'],
  ['一愁莫展', '一筹莫展'],
  ['走头无路', '走投无路'],
  ['通迅', '通讯'],
  ['松驰', '松弛'],
  ['针贬', '针砭'],
  ['震憾', '震撼'],
  ['竟争', '竞争'],
  ['竟赛', '竞赛'],
  ['辐员', '幅员'],
  ['装璜', '装潢'],
  ['璀灿', '璀璨'],
  ['脉博', '脉搏'],
  ['就序', '就绪'],
  ['部份', '部分'],
  ['成份股', '成分股'],
  ['撤消', '撤销'],
  ['签定', '签订'],
  ['座落', '坐落'],
  ['想像力', '想象力'],
  ['以经', '已经'],
  ['既使', '即使'],
  ['即然', '既然'],
  ['那怕', '哪怕'],
  ['好象', '好像'],
  ['做为', '作为'],
  ['帐户', '账户'],
  ['帐号', '账号'],
  ['渡假', '度假'],
  ['反应问题', '反映问题'],
  ['反应情况', '反映情况'],
  ['贯彻执行落实', '贯彻落实'],
  ['陈规漏习', '陈规陋习'],
  ['不径而走', '不胫而走'],
  ['融汇贯通', '融会贯通'],
  ['应接不遐', '应接不暇'],
  ['循序渐近', '循序渐进'],
  ['因地治宜', '因地制宜'],
  ['统畴', '统筹'],
  ['落实道位', '落实到位'],
  ['教肓', '教育'],
  ['个百分比', '个百分点'],
  ['己经', '已经'],
  ['耍求', '要求'],
  ['耍严格', '要严格'],
  ['耍认真', '要认真'],
  ['耍加强', '要加强'],
  ['倍训', '培训'],
  ['平米', '平方米'],
  ['信息华', '信息化']
]

/** The list. */
export const confusables: readonly Confusable[] = [
  {wrong: '和发任务', right: '和发展任务', isGuess: true},
  ...pairs.map(([wrong, right]) => ({wrong, right})),
  // 已, 未, 日, 巳 and what looks like them: typed by shape, or read so by a scanner.
  {
    wrong: '己',
    right: '已',
    unless: String.raw`(?<![自知利律克体舍异为]己)(?=不[能再是]|[有由被将于获达]|建成|完成|接入|开通|报送|印发|列入)`,
    isGuess: true
  },
  {
    wrong: '末',
    right: '未',
    unless: String.raw`(?<![年月期周季岁旬始本粉微底纪学初中高端天之五一二三四十后”]末)(?=设立|设置|能|经批准|经同意|按照|按时|按期|到位|达到|完成|纳入|列入|参加|取得|落实|报送|建立|开展|及时)`,
    isGuess: true
  },
  {wrong: '曰', right: '日', unless: String.raw`(?<=\d曰)`},
  {wrong: '巳', right: '已', unless: String.raw`(?<![甲乙丙丁戊己庚辛壬癸辰]巳)(?![时年月日午])`, isGuess: true},
  {wrong: '必需', right: '必须', unless: String.raw`(?=严格|认真|坚持|按照|按时|加强|遵守|落实|执行|做到)`},
  {wrong: '反应', right: '反映', unless: String.raw`(?<=向\p{Script=Han}{1,12}反应)`},
  // 截止 ends something; 截至 counts up to a day.
  {wrong: '截止', right: '截至', unless: String.raw`(?=到?(?:\d{4}年|目前|今年|去年|\d{1,2}月\d))`}
]

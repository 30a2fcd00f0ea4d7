/** Organs as names tell them: who stands above whom (隶属关系), as far as a name alone can say it. */
import type {DocumentMeta} from '../source/document.js'

/** 中央 organs that stand above every ministry and government. */
const central: ReadonlySet<string> = new Set(['国务院', '中共中央', '党中央', '中共中央、国务院', '党中央、国务院'])

/** 国务院组成部门 and others that issue to ministries as to their equals, full and short names. */
const stateDepartments: ReadonlySet<string> = new Set(
  '外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民族事务委员会 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 人力资源社会保障部 自然资源部 国土资源部 生态环境部 环境保护部 住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 农业部 商务部 文化和旅游部 文化部 国家卫生健康委员会 国家卫生健康委 应急管理部 退役军人事务部 中国人民银行 审计署 国家税务总局 国家统计局 国家广播电视总局 国家体育总局'.split(
    ' '
  )
)

/** Names of a line of recipients, each between two marks; what is enumerated under 各 is not taken apart rightly. */
export const recipientNames = (line: string | null): readonly string[] =>
  (line ?? '')
    .split(/[，、；。]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Whether an organ is one of the 中央 organs above all others. */
export const isCentral = (name: string): boolean => central.has(name)

/** Whether an organ is a department of the State Council. */
export const isStateDepartment = (name: string): boolean => stateDepartments.has(name)

/** The organ whose 办公厅（室） an issuer is, else itself: 教育部办公厅 → 教育部. */
export const organBehind = ({issuer}: Pick<DocumentMeta, 'issuer'>): string => issuer.name.replace(/办公[厅室]$/u, '')

/** Whether an organ is a department of a local government: 河南省教育厅, 郑州市教育局. */
export const isLocalDepartment = (name: string): boolean =>
  /(?:省|自治区|市|州|盟|县|区|旗|兵团)\p{Script=Han}{1,12}(?:厅|局|委员会|教委)$/u.test(name)

/** Whether it is one below the province: 郑州市教育局; the offices of 直辖市 are called 委员会 or 教委. */
export const isBelowProvince = (name: string): boolean =>
  /(?:市|州|盟|县|区|旗)\p{Script=Han}{1,12}局$/u.test(name) && !/^(?:北京|天津|上海|重庆)市[^区县]*局$/u.test(name)

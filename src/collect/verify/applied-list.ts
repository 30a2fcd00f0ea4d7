/** 申报名单: accepted applications as a list of content/data, which the registry reads with 申报日期. */
import type {ApplicationCall} from '../../registry/model.js'
import type {VerifiedApplication} from './application.js'

/** Columns of the list; 申请表 is the file from which a row was read. */
export const appliedColumns = [
  '单位名称',
  '省份',
  '计划单列市',
  '隶属',
  '类别',
  '申报单位',
  '申报日期',
  '依据',
  '优先条件',
  '申请表'
] as const

/** Whether an application can be put forward. */
export const isReady = ({issues}: VerifiedApplication): boolean => issues.every(({severity}) => severity === 'note')

/** The list of those that can be put forward. */
export const appliedList = (applications: readonly VerifiedApplication[], {source}: ApplicationCall) => ({
  title: '申报名单',
  columns: appliedColumns,
  rows: applications.filter(isReady).map((one) => [
    one.unit,
    one.provinces.map(({short}) => short).join('；'),
    one.city ?? '',
    one.affiliation,
    one.registered?.name ?? '',
    one.organs.length > 1 ? one.organs.join('；') : '',
    one.received ?? '',
    source,
    one.issues
      .filter(({kind}) => kind === '优先条件')
      .map(({message}) => message)
      .join(''),
    one.file.path
  ])
})

/**
 * 文种 — the 15 kinds of the 条例 (中办发〔2012〕14号, Art. 8). Lists, forms and plans are not kinds: a notice publishes them.
 */
export const genres = {
  resolution: '决议',
  decision: '决定',
  order: '命令',
  communique: '公报',
  announcement: '公告',
  circular: '通告',
  opinion: '意见',
  notice: '通知',
  bulletin: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  bill: '议案',
  letter: '函',
  minutes: '纪要'
} as const

/** Code name of a 文种. */
export type Genre = keyof typeof genres

/** 版式 — 文件 (clause 7), 信函 (10.1), 命令 (10.2), 纪要 (10.3). */
export const variants = {standard: '文件', letter: '信函', order: '命令', minutes: '纪要'} as const

/** Code name of a 版式. */
export type Variant = keyof typeof variants

/** 行文方向: who writes to whom decides whether 签发人 is printed (条例 Art. 9, 15). */
export const directions = {upward: '上行', parallel: '平行', downward: '下行'} as const

/** Code name of a 行文方向. */
export type Direction = keyof typeof directions

/** 文种 that always go up (条例 Art. 8). */
export const upwardGenres: ReadonlySet<Genre> = new Set(['report', 'request'])

/** 状态: how far a document has come. Only an 印发稿 goes out. */
export const statuses = {discussion: '讨论稿', submission: '送审稿', issued: '印发稿'} as const

/** Code name of a 状态. */
export type Status = keyof typeof statuses

/** 讨论稿 or 送审稿: what a document is called before it is issued. */
export type Draft = (typeof statuses)[Exclude<Status, 'issued'>]

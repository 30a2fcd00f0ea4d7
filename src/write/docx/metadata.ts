/** What the file says of itself. */
export interface Metadata {
  readonly title: string
  /** 发文机关. */
  readonly issuer: string
  /** 文种, e.g. 通知. */
  readonly subject: string
  readonly keywords: readonly string[]
  /** 成文日期, YYYY-MM-DD: the file counts as created on that day, so that its bytes depend on nothing else. */
  readonly date: string
}

/** A file that cannot be measured at all. */
export class AuditError extends Error {
  /** What to do about it, in Chinese. */
  readonly hint: string
  /**
   * @param message Chinese sentence: what is wrong with the file
   * @param hint Chinese sentence: what to do
   */
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'AuditError'
    this.hint = hint
  }
}

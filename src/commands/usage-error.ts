/** The command line cannot be carried out as it was typed. */
export class UsageError extends Error {
  /** How to type it. */
  readonly hint: string
  /**
   * @param message Chinese sentence: what is wrong
   * @param hint Chinese sentence: what to do
   */
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}

/** Why a file as a whole is sent back. */

/** Thrown below `readApplication`, which makes it a finding; a file is never a reason to throw further. */
export class FileFault extends Error {
  /** How to mend it, in Chinese. */
  readonly hint: string
  /**
   * @param message Chinese sentence: what the file is
   * @param hint Chinese sentence: what to send instead
   */
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'FileFault'
    this.hint = hint
  }
}

/** What stands for everything that cannot be opened. @param what kind of file: Word 文档 */
export const damaged = (what: string): FileFault =>
  new FileFault(`${what}已损坏或不完整，读不出来。`, '请用原来的文件重新保存、重新发送。')

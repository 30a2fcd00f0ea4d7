/** Why a file as a whole is sent back. */
import {DataFault} from '../source/tables/xlsx/data-fault.js'

/**
 * Thrown below `readApplication`, which makes it a finding; a file is never a reason to throw further. It is a
 * `DataFault`, so that it comes through the reader of zips as it is.
 */
export class FileFault extends DataFault {
  /**
   * @param message Chinese sentence: what the file is
   * @param hint Chinese sentence: what to send instead
   */
  constructor(message: string, hint: string) {
    super('data-file', message, hint)
    this.name = 'FileFault'
  }
}

/** What stands for everything that cannot be opened. @param what kind of file: Word 文档 */
export const damaged = (what: string): FileFault =>
  new FileFault(`${what}已损坏或不完整，读不出来。`, '请用原来的文件重新保存、重新发送。')

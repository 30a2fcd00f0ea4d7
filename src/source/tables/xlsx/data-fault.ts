/** Why a workbook, or one of its cells, is not read. */
import type {DiagnosticId} from '../../../diagnostics/diagnostic.js'

/** Thrown below `readWorkbook`, which reports it; content is never a reason to throw further. */
export class DataFault extends Error {
  readonly id: DiagnosticId
  /** How to mend it, in Chinese. */
  readonly hint: string
  /**
   * @param id catalogue id
   * @param message Chinese sentence: what is there
   * @param hint Chinese sentence: how to mend it
   */
  constructor(id: DiagnosticId, message: string, hint: string) {
    super(message)
    this.name = 'DataFault'
    this.id = id
    this.hint = hint
  }
}

/** What every broken workbook is told. @param what the part that cannot be read */
export const damaged = (what: string): DataFault =>
  new DataFault('data-file', `工作簿已损坏或不完整（${what}）。`, '请用 Excel 或 WPS 打开，核对内容后另存为 .xlsx。')

/** What is too large to be a list. @param what the part and its bound */
export const tooLarge = (what: string): DataFault =>
  new DataFault('data-bounds', `工作簿大得不像一份数据（${what}），没有读取。`, '请确认文件来源可靠，或拆成几个文件。')

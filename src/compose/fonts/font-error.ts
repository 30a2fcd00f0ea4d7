/**
 * A font file is there and cannot be used: broken, truncated, in a form that is refused, or unreadable.
 * Never answered by quietly taking the next face: a document set in another face than its author was promised is wrong.
 */
export class FontError extends Error {
  /** Absolute path of the file. */
  readonly path: string
  /** Chinese, without a full stop. */
  readonly reason: string
  constructor(path: string, reason: string) {
    super(`字体文件 ${path} 不能用：${reason}`)
    this.name = 'FontError'
    this.path = path
    this.reason = reason
  }
}

/**
 * Run a reader of font bytes; a read beyond the end of the file becomes a `FontError`, so readers need no bounds of
 * their own.
 * @param path the font file, for the message
 * @param read what reads it
 */
export function readingFont<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new FontError(path, '文件已损坏，表中的偏移量指到了表外')
    if (!(error instanceof FontError) && error instanceof Error && 'code' in error) {
      const changed = error.code === 'ECHANGING'
      throw new FontError(path, changed ? '读取时它被改写了，请再运行一次' : `文件读不出来（${String(error.code)}）`)
    }
    throw error
  }
}

/** The system's error codes in the words of people who are not programmers. */

const reasons = new Map<string, string>([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限，或者文件正被其他程序打开'],
  ['EROFS', '所在的磁盘是只读的'],
  ['ENOSPC', '磁盘空间已满'],
  ['EDQUOT', '磁盘配额已用完'],
  ['EFBIG', '文件过大'],
  ['ERR_FS_FILE_TOO_LARGE', '文件过大'],
  ['ENOENT', '文件或文件夹不存在'],
  ['ENOTDIR', '路径中有一段是文件，不是文件夹'],
  ['EISDIR', '同名的文件夹占用了这个位置'],
  ['EEXIST', '同名的文件占用了这个位置'],
  ['ENOTEMPTY', '文件夹里还有别的文件'],
  ['ENAMETOOLONG', '文件名过长'],
  ['ELOOP', '符号链接成环，或者这里不允许使用符号链接'],
  ['EMFILE', '打开的文件过多'],
  ['ENFILE', '系统打开的文件过多'],
  ['EBUSY', '文件正被其他程序使用'],
  ['EIO', '磁盘读写出错'],
  ['EOUTSIDE', '它指向工作区以外'],
  ['EILSEQ', '名称不是 UTF-8 编码，`\\x` 后面是认不出的字节'],
  ['ENOTFILE', '它不是普通文件'],
  ['ECHANGING', '读取时文件一直在被改写'],
  ['ESHORT', '写入的字节数不对']
])

/**
 * What went wrong, in Chinese and without a full stop; the code itself stands behind it, for whoever is asked for help.
 * @param code a system error code (`ENOSPC`) or one of ours (`EOUTSIDE`, `EILSEQ`, `ENOTFILE`, `ECHANGING`, `ESHORT`)
 */
export function systemReason(code: string): string {
  const reason = reasons.get(code)
  return reason === undefined ? `系统错误 ${code}` : `${reason}（${code}）`
}

/** The code of whatever a file system call threw; `EIO` when it carries none. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO'

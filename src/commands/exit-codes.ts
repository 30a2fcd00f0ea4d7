/** Every way in which yinfa can end, with its exit code: for `--help`, for scripts, and nowhere else. */
export const exitCodes = {
  ok: {code: 0, meaning: '成功（可以有警告）'},
  findings: {code: 1, meaning: '公文有错误，出错的公文没有生成；核对时有不符合“规定”的地方；数据有错误或名额有超出'},
  usage: {code: 2, meaning: '命令用法有误，或者找不到工作区'},
  output: {code: 3, meaning: '输出文件夹无法写入，原有文件没有改动'},
  fonts: {code: 4, meaning: '字体缺失或损坏'},
  unreadable: {code: 5, meaning: '有要核对的文件读不了'},
  internal: {code: 70, meaning: '程序内部出错'},
  interrupted: {code: 130, meaning: '被 Ctrl+C 中断，已完成的公文有效'},
  terminated: {code: 143, meaning: '被系统终止，已完成的公文有效'}
} as const satisfies Record<string, {readonly code: number; readonly meaning: string}>

/** Name of a way to end. */
export type Exit = keyof typeof exitCodes

/** The table as `--help` shows it. */
export const exitCodeTable = (): string =>
  Object.values(exitCodes)
    .map(({code, meaning}) => `  ${String(code).padStart(3)}  ${meaning}`)
    .join('\n')

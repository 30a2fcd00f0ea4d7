/** `yinfa build`: how it is typed. */
import type {BuildOptions} from '../build.js'
import type {Define} from './define.js'
import {joined} from './repeated.js'

export const buildDefinition: Define = (program, terminal, end) => {
  program
    .command('build')
    .description('生成公文')
    .usage('[选项] [路径…]')
    .argument('[路径...]', '公文或公文所在的文件夹；不写就生成全部公文')
    .option(
      '-f, --format <格式>',
      '要生成的格式，用逗号隔开；不写就是 pdf,docx,html，有名单的公文另有 xlsx,csv',
      joined
    )
    .option('-o, --out <目录>', '输出文件夹；不写就是工作区里的 out')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--force', '全部重新生成，不管上次生成之后有没有改动')
    .option('-w, --watch', '生成之后继续留意改动，一有改动就重新生成，直到按 Ctrl+C')
    .option('-j, --jobs <份数>', '最多同时生成几份公文；不写就按处理器数量和公文多少决定')
    .option('--timeout <秒数>', '每份公文最多用多少秒，超过的停止生成，不影响其他公文；不写就是 60')
    .option('--json', '以 JSON 报告结果')
    .option('-q, --quiet', '只显示错误和警告')
    .helpOption('-h, --help', '显示帮助')
    .action(async (paths: string[], options: BuildOptions) => {
      const {buildCommand} = await import('../build.js')
      end(await buildCommand(paths, options, terminal))
    })
}

/** `yinfa pack`: how it is typed. */
import type {PackOptions} from '../pack.js'
import type {Define} from './define.js'
import {joined} from './repeated.js'

export const packDefinition: Define = (program, terminal, end) => {
  program
    .command('pack')
    .description('给各省打包：通知、本省名额、申请表、本省名单和清单，每省一个 ZIP')
    .usage('[选项]')
    .option('--province <省份>', '给哪些省份，用逗号隔开，也可以写多次', joined)
    .option('--all', '给全部省份和兵团')
    .option('--notice <公文>', '发哪一份通知，如 2012/launch-notice；不写就是唯一附有申请表的公文')
    .option('--as-of <日期>', '名额和名单截至哪一天；不写就是数据里的最后一天')
    .option('--to <目录>', '放到哪个文件夹；不写就是工作区里的 out/packs')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: PackOptions) => {
      const {packCommand} = await import('../pack.js')
      end(await packCommand(options, terminal))
    })
}

/** `yinfa quota`: how it is typed. */
import type {QuotaOptions} from '../quota.js'
import type {Define} from './define.js'

export const quotaDefinition: Define = (program, terminal, end) => {
  program
    .command('quota')
    .description('列出各省各类试点的名额：已用、不占、占用、剩余，按名额规则计算')
    .usage('[选项]')
    .option('--batch <批次>', '哪一批；不写就是最近一批')
    .option('--as-of <日期>', '截至哪一天，如 2012-11-30；不写就是数据里的最后一天')
    .option('--category <类别>', '只列一类，名称和别名都可以')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: QuotaOptions) => {
      const {quotaCommand} = await import('../quota.js')
      end(quotaCommand(options, terminal))
    })
}

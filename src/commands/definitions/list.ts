/** `yinfa list`: how it is typed. */
import type {ListOptions} from '../list.js'
import type {Define} from './define.js'

export const listDefinition: Define = (program, terminal, end) => {
  program
    .command('list')
    .description('列出某一天在名单上的试点单位，可以导出 XLSX、CSV，也可以分省导出')
    .usage('[选项]')
    .option('--as-of <日期>', '截至哪一天，如 2012-11-30；不写就是数据里的最后一天')
    .option('--category <类别>', '只列一类，名称和别名都可以')
    .option('--province <省份>', '只列一个省份；跨省的单位列在首家所在省')
    .option('--state <状态>', '只列处于这种状态的单位，如 整改中、已移出')
    .option('--list <名单>', '只列一个名单里的单位')
    .option('--xlsx <文件>', '导出为 XLSX')
    .option('--csv <文件>', '导出为 CSV')
    .option('--by-province <目录>', '每个省份导出一个 XLSX 和一个 CSV，如 41-河南.xlsx')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: ListOptions) => {
      const {listCommand} = await import('../list.js')
      end(await listCommand(options, terminal))
    })
}

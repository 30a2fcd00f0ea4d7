/** `yinfa deadlines`: how it is typed. */
import type {DeadlinesOptions} from '../deadlines.js'
import type {Define} from './define.js'

export const deadlinesDefinition: Define = (program, terminal, end) => {
  program
    .command('deadlines')
    .description('列出公文里的期限：日期、星期、公文、位置、要求')
    .usage('[选项] [路径…]')
    .argument('[路径...]', '公文或公文所在的文件夹；不写就列出全部公文的期限')
    .option('--ics <文件>', '另存一份日历文件，供日历软件订阅')
    .option('--json', '以 JSON 报告结果')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (paths: string[], options: DeadlinesOptions) => {
      const {deadlinesCommand} = await import('../deadlines.js')
      end(await deadlinesCommand(paths, options, terminal))
    })
}

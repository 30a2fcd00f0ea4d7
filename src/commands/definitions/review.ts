/** `yinfa review`: how it is typed. */
import type {ApplyOptions, ReviewOptions} from '../review.js'
import type {Define} from './define.js'

export const reviewDefinition: Define = (program, terminal, end) => {
  const review = program
    .command('review')
    .description('评审申报：写出评审表；填好以后，据此写出名单和事件')
    .usage('<template | apply> [选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
  review
    .command('template')
    .description('写出评审表：每个可以上报的申请一行，只有结论、理由、重点内容可以填')
    .usage('[选项]')
    .option('--from <目录>', '`yinfa collect --verify` 的结果；不写就是 out/collect')
    .option('--to <目录>', '放到哪个文件夹；不写就是 out/review')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: ReviewOptions) => {
      const {reviewTemplateCommand} = await import('../review.js')
      end(await reviewTemplateCommand(options, terminal))
    })
  review
    .command('apply')
    .description('核对填好的评审表，写出各类名单、未批准的申报和事件')
    .usage('[选项] <评审表>')
    .argument('<评审表>', '填好的评审表（XLSX）')
    .option('--date <日期>', '批准日期，如 2012-11-01')
    .option('--source <字号>', '公布名单的发文字号，如 教技函〔2012〕70号')
    .option('--name <叫法>', '名单叫第几批，如 第一批')
    .option('--batch <批次>', '批次；不写就是批准日期的年份')
    .option('--from <目录>', '`yinfa collect --verify` 的结果；不写就是 out/collect')
    .option('--to <目录>', '放到哪个文件夹；不写就是 out/review')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (sheet: string, options: ApplyOptions) => {
      const {reviewApplyCommand} = await import('../review.js')
      end(await reviewApplyCommand(sheet, options, terminal))
    })
}

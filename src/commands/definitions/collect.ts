/** `yinfa collect`: how it is typed. */
import type {CollectOptions} from '../collect.js'
import type {Define} from './define.js'

export const collectDefinition: Define = (program, terminal, end) => {
  program
    .command('collect')
    .description('回收申请表：读出一个文件夹里填好的 DOCX、PDF、XLSX，汇总成表，列出要退回的')
    .usage('[选项] <文件夹>')
    .argument('<文件夹>', '放申请表的文件夹，可以按省、按类别分文件夹；里面的文件只读不改')
    .option('--to <目录>', '结果放到哪个文件夹；不写就是工作区里的 out/collect')
    .option('--verify', '同时核验：期限、名额、重复、审核意见，写出核验报告和申报名单')
    .option('--received <日期>', '收到的日期，如 2012-02-28；文件夹名里写了日期的，按文件夹')
    .option('--batch <批次>', '核验哪一批；不写就是台账里最后一批')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (folder: string, options: CollectOptions) => {
      const {collectCommand} = await import('../collect.js')
      end(await collectCommand(folder, options, terminal))
    })
}

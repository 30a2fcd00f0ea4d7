/** `yinfa ledger`: how it is typed. */
import type {LedgerOptions} from '../ledger.js'
import type {Define} from './define.js'

export const ledgerDefinition: Define = (program, terminal, end) => {
  program
    .command('ledger')
    .description('工作要点台账：任务、责任单位、指标')
    .usage('[选项] [公文]')
    .argument('[公文]', '工作要点，或印发它的公文；不写就是工作区里唯一的一份')
    .option('--unit <单位>', '只列一个责任单位的任务，全文列出')
    .option('--targets', '列出指标：数值、单位、限定词和原文')
    .option('--xlsx <文件>', '写成 XLSX：任务、分工、指标各一张工作表')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (name: string | undefined, options: LedgerOptions) => {
      const {ledgerCommand} = await import('../ledger.js')
      end(await ledgerCommand(name, options, terminal))
    })
}

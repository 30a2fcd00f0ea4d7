/** `yinfa returns` and `yinfa returns template`: how they are typed. */
import type {ReturnsOptions} from '../returns.js'
import type {TemplateOptions} from '../returns-template.js'
import type {Define} from './define.js'

export const returnsDefinition: Define = (program, terminal, end) => {
  const root = ['--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹'] as const
  // Else options of template would be taken for those of returns, which have the same names.
  program.enablePositionalOptions()
  const returns = program
    .command('returns')
    .description('各省进展报送：谁报了、谁逾期、谁没报，各项汇总；returns template 生成报送表')
    .usage('[选项] | template [选项]')
    .enablePositionalOptions()
    .option('--period <期>', '哪一期；不写就是最近一期')
    .option('--as-of <日期>', '截至哪一天，如 2014-12-20；以后报来的不算，不写就全算')
    .option(...root)
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .action(async (options: ReturnsOptions) => {
      const {returnsCommand} = await import('../returns.js')
      end(returnsCommand(options, terminal))
    })
  returns
    .command('template')
    .description('生成报送表（XLSX），发给各省填报')
    .usage('[选项]')
    .option('--period <期>', '哪一期；不写就是最近一期')
    .option('--to <位置>', '写到哪个 .xlsx 文件或文件夹；不写就写到 out')
    .option('--by-province', '每个应报的省份一份，省份已经填好，如 41-河南.xlsx')
    .option(...root)
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: TemplateOptions) => {
      const {returnsTemplateCommand} = await import('../returns-template.js')
      end(await returnsTemplateCommand(options, terminal))
    })
}

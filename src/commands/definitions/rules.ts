/** `yinfa rules`: how it is typed. */
import type {Define} from './define.js'

export const rulesDefinition: Define = (program, terminal, end) => {
  program
    .command('rules')
    .description('列出校对规则：名称、编号、级别、依据')
    .usage('[选项]')
    .option('--manual', '输出校对规则手册（Markdown），每条规则附对错例子')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: {readonly manual?: boolean}) => {
      const {rulesCommand} = await import('../rules.js')
      end(rulesCommand(options, terminal))
    })
}

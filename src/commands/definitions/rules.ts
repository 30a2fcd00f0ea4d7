/** `yinfa rules`: how it is typed. */
import type {RulesOptions} from '../rules.js'
import type {Define} from './define.js'
import {joined} from './repeated.js'

export const rulesDefinition: Define = (program, terminal, end) => {
  program
    .command('rules')
    .description('列出校对规则：名称、编号、级别、依据')
    .usage('[选项]')
    .option('--manual', '输出校对规则手册（Markdown），每条规则附对错例子')
    .option('-f, --format <格式>', '和 --manual 一起用：把手册排成文件，pdf、docx、html，用逗号隔开', joined)
    .option('--to <目录>', '和 --manual 一起用：手册放到哪个文件夹；不写就是当前文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: RulesOptions) => {
      const {rulesCommand} = await import('../rules.js')
      end(await rulesCommand(options, terminal))
    })
}

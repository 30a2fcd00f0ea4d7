/** `yinfa forms`: how it is typed. */
import type {FormsOptions} from '../forms.js'
import type {Define} from './define.js'
import {collected, joined} from './repeated.js'

export const formsDefinition: Define = (program, terminal, end) => {
  program
    .command('forms')
    .description('生成空白或预填的申请表：可填写的 PDF、DOCX、XLSX，和供打印的 HTML')
    .usage('[选项]')
    .option('--form <代号>', '哪几张，用逗号隔开，如 region；不写就是 templates/forms/ 里的全部', joined)
    .option('-f, --format <格式>', '要生成的格式，用逗号隔开；不写就是 pdf,docx,xlsx,html', joined)
    .option('--to <目录>', '放到哪个文件夹；不写就是工作区里的 out/forms')
    .option('--set <键=值>', '预先填好一项，可以写多次', collected, [])
    .option('--unit <单位>', '给一个试点单位预填，写编号或名称，可以写多次', collected, [])
    .option('--province <省份>', '给一个省份的每个试点单位预填一份；还没有试点单位的，给省里一份')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: FormsOptions) => {
      const {formsCommand} = await import('../forms.js')
      end(await formsCommand(options, terminal))
    })
}

/** `yinfa merge`: how it is typed. */
import type {MergeOptions} from '../merge.js'
import type {Define} from './define.js'
import {joined} from './repeated.js'

export const mergeDefinition: Define = (program, terminal, end) => {
  program
    .command('merge')
    .description('邮件合并：数据表的每一行生成一份公文')
    .usage('[选项] <文稿> <数据>')
    .argument('<文稿>', '写有列名（如 {{单位名称}}）的 Markdown 公文，如 content/letters/通知书.md')
    .argument('<数据>', '工作区里的 CSV、XLSX 或 YAML，每行一份')
    .option('--name <样式>', '文件名，如 "{{编号}}-{{单位名称}}"；不写就是文稿名加序号')
    .option('--sheet <工作表>', '工作簿里的哪一张工作表')
    .option('-f, --format <格式>', '要生成的格式，用逗号隔开；不写就是 pdf,docx,html', joined)
    .option('--combined', '各份的 PDF 合订成一个：每份从单页开始，各自编页码')
    .option('--to <目录>', '放到哪个文件夹；不写就是工作区里的 out/letters/文稿名')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('-j, --jobs <份数>', '最多同时生成几份公文；不写就按处理器数量和公文多少决定')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (template: string, data: string, options: MergeOptions) => {
      const {mergeCommand} = await import('../merge.js')
      end(await mergeCommand(template, data, options, terminal))
    })
}

/** `yinfa check`: how it is typed. */
import type {CheckOptions} from '../check.js'
import type {Define} from './define.js'

export const checkDefinition: Define = (program, terminal, end) => {
  program
    .command('check')
    .description('校对公文：标点、数字、层次、要素、前后一致，不生成文件')
    .usage('[选项] [路径…]')
    .argument('[路径...]', '公文或公文所在的文件夹；不写就校对全部公文')
    .option('--fix', '改正能自动改正的，先显示改动，同意后写回源文件')
    .option('-y, --yes', '和 --fix 一起用：不再询问')
    .option('-q, --quiet', '只显示错误和警告')
    .option('--json', '以 JSON 报告结果')
    .option('--github', '以代码托管平台的批注格式报告结果')
    .option('--sarif <文件>', '另存一份 SARIF 2.1.0 报告')
    .option('--pdf <文件>', '另存一份校对单，有处理意见栏和签名栏，供打印')
    .option('--docx <文件>', '另存一份校对单，可以继续编辑')
    .option('--html <文件>', '另存一份校对单，用浏览器看')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (paths: string[], options: CheckOptions) => {
      const {checkCommand} = await import('../check.js')
      end(await checkCommand(paths, options, terminal))
    })
}

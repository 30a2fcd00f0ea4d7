/** `yinfa impact`: how it is typed. */
import type {ImpactOptions} from '../impact.js'
import type {Define} from './define.js'

export const impactDefinition: Define = (program, terminal, end) => {
  program
    .command('impact')
    .description('一个数据、单位或文号改动以后，哪些公文的哪几行、哪些文件要跟着改')
    .usage('[选项] <文件[#行号|#单元格|#名称]|文号|名称>')
    .argument('<对象>', '数据文件及其中的一行、一格或一项，或公文、文号、单位名称')
    .option('--json', '以 JSON 报告结果')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (name: string, options: ImpactOptions) => {
      const {impactCommand} = await import('../impact.js')
      end(await impactCommand(name, options, terminal))
    })
}

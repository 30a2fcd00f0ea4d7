/** `yinfa new`: how it is typed. */
import type {NewOptions} from '../new.js'
import type {Define} from './define.js'
import {collected} from './repeated.js'

export const newDefinition: Define = (program, terminal, end) => {
  program
    .command('new')
    .description('新建公文：按模板提问，写出草稿')
    .usage('[模板] [选项]')
    .argument('[模板]', 'templates/ 里的模板，如 notice；不写就列出有哪些')
    .option('--set <键=值>', '直接给出一项内容，可以写多次；写了就不再提问', collected, [])
    .option('--from <文件>', '从 YAML 文件读取各项内容，不再提问')
    .option('--example [名称]', '用模板里的示例，不写名称就是第一个')
    .option('--questions', '只列出模板要填哪些项、怎么填')
    .option('--name <名称>', '文件名，不带文件夹；不写就由模板定')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (name: string | undefined, options: NewOptions) => {
      const {newCommand} = await import('../new.js')
      end(await newCommand(name, options, terminal))
    })
}

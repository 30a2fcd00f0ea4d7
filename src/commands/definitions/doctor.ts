/** `yinfa doctor`: how it is typed. */
import type {DoctorOptions} from '../doctor.js'
import type {Define} from './define.js'

export const doctorDefinition: Define = (program, terminal, end) => {
  program
    .command('doctor')
    .description('检查字体：各种字体由谁担任，缺什么，怎么装')
    .usage('[选项]')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: DoctorOptions) => {
      const {doctorCommand} = await import('../doctor.js')
      end(await doctorCommand(options, terminal))
    })
}

/** The command line: what can be typed, its help, and what is said when something else was typed. All in Chinese. */
import {Command, CommanderError} from 'commander'
import {version} from '../version.js'
import type {AuditOptions} from './audit.js'
import type {BuildOptions} from './build.js'
import type {CheckOptions} from './check.js'
import type {DoctorOptions} from './doctor.js'
import type {FormsOptions} from './forms.js'
import type {LedgerOptions} from './ledger.js'
import {type Exit, exitCodeTable} from './exit-codes.js'
import type {QuotaOptions} from './quota.js'
import type {NewOptions} from './new.js'
import type {ListOptions} from './list.js'
import {displayWidth, painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'

const titles = new Map([
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：']
])

/**
 * Carry out a command line.
 * @param argv arguments without node and script
 * @param terminal where to print
 * @returns how it ended; rejects only for faults of the program
 */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<Exit> {
  const outcome: {exit: Exit} = {exit: 'ok'}
  const program = programFor(terminal, (exit) => (outcome.exit = exit))
  try {
    await program.parseAsync([...argv], {from: 'user'})
    return outcome.exit
  } catch (error) {
    const usage = error instanceof CommanderError ? usageErrorOf(error) : error
    if (usage === undefined) return 'ok'
    if (!(usage instanceof UsageError)) throw error
    terminal.err.write(`${painter(terminal.err, terminal.env)('error', '错误')} ${usage.message}\n    ${usage.hint}\n`)
    return 'usage'
  }
}

function programFor(terminal: Terminal, end: (exit: Exit) => void): Command {
  const program = new Command('yinfa')
    .description('印发：把 Markdown 公文排成符合 GB/T 9704—2012 的 PDF、DOCX 和 HTML。')
    .usage('<命令> [选项]')
    .version(version, '-V, --version', '显示版本号')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示一个命令的帮助')
    .addHelpText(
      'after',
      `\n退出代码：\n${exitCodeTable()}\n\n例：\n  yinfa build\n  yinfa build --format pdf content/documents/2012`
    )
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim()
    })
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      // Said in Chinese by the caller.
      outputError: () => undefined,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100
    })
    .exitOverride()

  program
    .command('build')
    .description('生成公文')
    .usage('[选项] [路径…]')
    .argument('[路径...]', '公文或公文所在的文件夹；不写就生成全部公文')
    .option('-f, --format <格式>', '要生成的格式，用逗号隔开；不写就是 pdf,docx,html，有名单的公文另有 xlsx,csv')
    .option('-o, --out <目录>', '输出文件夹；不写就是工作区里的 out')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .option('-q, --quiet', '只显示错误和警告')
    .helpOption('-h, --help', '显示帮助')
    .action(async (paths: string[], options: BuildOptions) => {
      const {buildCommand} = await import('./build.js')
      end(await buildCommand(paths, options, terminal))
    })

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
    .option('--html <文件>', '另存一份可打印的校对单')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (paths: string[], options: CheckOptions) => {
      const {checkCommand} = await import('./check.js')
      end(await checkCommand(paths, options, terminal))
    })

  program
    .command('rules')
    .description('列出校对规则：名称、编号、级别、依据')
    .usage('[选项]')
    .option('--manual', '输出校对规则手册（Markdown），每条规则附对错例子')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: {readonly manual?: boolean}) => {
      const {rulesCommand} = await import('./rules.js')
      end(rulesCommand(options, terminal))
    })

  program
    .command('audit')
    .description('核对 PDF、DOCX：逐条测量是否符合 GB/T 9704—2012，不论是谁生成的')
    .usage('[选项] 文件…')
    .argument('<文件...>', '要核对的 PDF 或 DOCX')
    .option('--all', '符合的各项也列出来')
    .option('--html <文件>', '把报告写成网页，画出各页并标出不符合之处')
    .option('--no-layout', '不用 LibreOffice 排 DOCX，只核对文件设置')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (files: string[], options: AuditOptions) => {
      const {auditCommand} = await import('./audit.js')
      end(await auditCommand(files, options, terminal))
    })

  program
    .command('new')
    .description('新建公文：按模板提问，写出草稿')
    .usage('[模板] [选项]')
    .argument('[模板]', 'templates/ 里的模板，如 notice；不写就列出有哪些')
    .option(
      '--set <键=值>',
      '直接给出一项内容，可以写多次；写了就不再提问',
      (pair, all: string[]) => [...all, pair],
      []
    )
    .option('--from <文件>', '从 YAML 文件读取各项内容，不再提问')
    .option('--example [名称]', '用模板里的示例，不写名称就是第一个')
    .option('--questions', '只列出模板要填哪些项、怎么填')
    .option('--name <名称>', '文件名，不带文件夹；不写就由模板定')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .helpOption('-h, --help', '显示帮助')
    .action(async (name: string | undefined, options: NewOptions) => {
      const {newCommand} = await import('./new.js')
      end(await newCommand(name, options, terminal))
    })

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
      const {ledgerCommand} = await import('./ledger.js')
      end(await ledgerCommand(name, options, terminal))
    })

  program
    .command('quota')
    .description('列出各省各类试点的名额：已用、不占、占用、剩余，按名额规则计算')
    .usage('[选项]')
    .option('--batch <批次>', '哪一批；不写就是最近一批')
    .option('--as-of <日期>', '截至哪一天，如 2012-11-30；不写就是数据里的最后一天')
    .option('--category <类别>', '只列一类，名称和别名都可以')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: QuotaOptions) => {
      const {quotaCommand} = await import('./quota.js')
      end(quotaCommand(options, terminal))
    })

  program
    .command('list')
    .description('列出某一天在名单上的试点单位，可以导出 XLSX、CSV，也可以分省导出')
    .usage('[选项]')
    .option('--as-of <日期>', '截至哪一天，如 2012-11-30；不写就是数据里的最后一天')
    .option('--category <类别>', '只列一类，名称和别名都可以')
    .option('--province <省份>', '只列一个省份；跨省的单位列在首家所在省')
    .option('--state <状态>', '只列处于这种状态的单位，如 整改中、已移出')
    .option('--list <名单>', '只列一个名单里的单位')
    .option('--xlsx <文件>', '导出为 XLSX')
    .option('--csv <文件>', '导出为 CSV')
    .option('--by-province <目录>', '每个省份导出一个 XLSX 和一个 CSV，如 41-河南.xlsx')
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: ListOptions) => {
      const {listCommand} = await import('./list.js')
      end(await listCommand(options, terminal))
    })

  program
    .command('forms')
    .description('生成空白申请表：可填写的 PDF、DOCX、XLSX，和供打印的 HTML')
    .usage('[选项]')
    .option('--form <代号>', '哪几张，用逗号隔开，如 region；不写就是 templates/forms/ 里的全部')
    .option('-f, --format <格式>', '要生成的格式，用逗号隔开；不写就是 pdf,docx,xlsx,html')
    .option('--to <目录>', '放到哪个文件夹；不写就是工作区里的 out/forms')
    .option('--set <键=值>', '预先填好一项，可以写多次', (pair, all: string[]) => [...all, pair], [])
    .option('--root <目录>', '工作区；不写就从当前文件夹向上找含有 content/ 的文件夹')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: FormsOptions) => {
      const {formsCommand} = await import('./forms.js')
      end(await formsCommand(options, terminal))
    })

  program
    .command('doctor')
    .description('检查字体：各种字体由谁担任，缺什么，怎么装')
    .usage('[选项]')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (options: DoctorOptions) => {
      const {doctorCommand} = await import('./doctor.js')
      end(await doctorCommand(options, terminal))
    })
  return program
}

/** What commander says in English, in Chinese; undefined when it only showed help or the version. */
function usageErrorOf({code, message}: CommanderError): UsageError | undefined {
  const typed = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const likely = /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(message)?.[1]
  const hint = likely === undefined ? '请运行 `yinfa --help` 查看用法。' : `您是不是想写 \`${likely}\`？`
  switch (code) {
    case 'commander.version':
    case 'commander.helpDisplayed':
      return undefined
    case 'commander.help':
      return new UsageError('没有写命令。', '上面是可用的命令。')
    case 'commander.unknownOption':
      return new UsageError(`不认识的选项 \`${typed}\`。`, hint)
    case 'commander.unknownCommand':
      return new UsageError(`不认识的命令 \`${typed}\`。`, hint)
    case 'commander.optionMissingArgument':
      return new UsageError(`选项 \`${typed}\` 后面缺少内容。`, hint)
    case 'commander.missingArgument':
      return new UsageError(
        `缺少${typed === '' ? '文件名' : typed}。`,
        '请写出要处理的文件，例如 `yinfa audit out/2012/a.pdf`。'
      )
    case 'commander.excessArguments':
      return new UsageError(`命令 \`${typed}\` 后面写多了内容。`, hint)
    default:
      return new UsageError(`命令用法有误（${message}）。`, hint)
  }
}

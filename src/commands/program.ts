/** The command line: what can be typed, its help, and what is said when something else was typed. All in Chinese. */
import {Command, CommanderError} from 'commander'
import {version} from '../version.js'
import {definitions} from './definitions/index.js'
import {refuseRepeated} from './definitions/repeated.js'
import {type Exit, exitCodeTable} from './exit-codes.js'
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
    // Commander answers help on what there is not with help on everything.
    const [word = '', topic = ''] = argv
    const isHelpOnNothing = word === 'help' && topic !== '' && subcommand(program, topic) === undefined
    await program.parseAsync(isHelpOnNothing ? [topic] : [...argv], {from: 'user'})
    return outcome.exit
  } catch (error) {
    const usage =
      error instanceof CommanderError ? usageErrorOf(error, commandOf(program, argv), argv.includes('help')) : error
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

  for (const define of definitions) define(program, terminal, end)
  refuseRepeated(program)
  return program
}

const subcommand = (command: Command, word: string): Command | undefined =>
  command.commands.find((one) => one.name() === word)

/** The command that the first words name. */
function commandOf(command: Command, [word = '', ...rest]: readonly string[]): Command {
  const named = subcommand(command, word)
  return named === undefined ? command : commandOf(named, rest)
}

/** A command as it is typed, e.g. `yinfa review apply`. */
const typedName = (command: Command): string =>
  command.parent === null ? command.name() : `${typedName(command.parent)} ${command.name()}`

/** What commander says in English, in Chinese; undefined when it only showed help or the version. */
function usageErrorOf({code, message}: CommanderError, command: Command, isHelpAsked: boolean): UsageError | undefined {
  const typed = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const likely = /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(message)?.[1]
  const help = `\`${typedName(command)} --help\``
  const hint = likely === undefined ? `请运行 ${help} 查看用法。` : `您是不是想写 \`${likely}\`？`
  switch (code) {
    case 'commander.version':
    case 'commander.helpDisplayed':
      return undefined
    case 'commander.help':
      if (isHelpAsked) return undefined
      return new UsageError('没有写命令。', '上面是可用的命令。')
    case 'commander.unknownOption':
      return new UsageError(`不认识的选项 \`${typed}\`。`, hint)
    case 'commander.unknownCommand':
      return new UsageError(`不认识的命令 \`${typed}\`。`, hint)
    case 'commander.optionMissingArgument':
      return new UsageError(`选项 \`${typed}\` 后面缺少内容。`, hint)
    case 'commander.missingArgument':
      return new UsageError(`缺少${typed}。`, `请写成 \`${typedName(command)} ${command.usage()}\`，详见 ${help}。`)
    case 'commander.excessArguments':
      return new UsageError(`命令 \`${typed}\` 后面写多了内容。`, hint)
    default:
      return new UsageError(`命令用法有误（${message}）。`, hint)
  }
}

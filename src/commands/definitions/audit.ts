/** `yinfa audit`: how it is typed. */
import type {AuditOptions} from '../audit.js'
import type {Define} from './define.js'

export const auditDefinition: Define = (program, terminal, end) => {
  program
    .command('audit')
    .description('核对 PDF、DOCX：逐条测量是否符合 GB/T 9704—2012，不论是谁生成的')
    .usage('[选项] 文件…')
    .argument('<文件...>', '要核对的 PDF 或 DOCX')
    .option('--all', '符合的各项也列出来')
    .option('--html <文件>', '把报告写成网页，画出各页并标出不符合之处')
    .option('--pdf <文件>', '把报告写成可打印、可存档的 PDF')
    .option('--no-layout', '不用 LibreOffice 排 DOCX，只核对文件设置')
    .option('--json', '以 JSON 报告结果')
    .helpOption('-h, --help', '显示帮助')
    .action(async (files: string[], options: AuditOptions) => {
      const {auditCommand} = await import('../audit.js')
      end(await auditCommand(files, options, terminal))
    })
}

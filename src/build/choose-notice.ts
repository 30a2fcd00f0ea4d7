/** The notice that packs are sent out with: the one that was named, else the only document that has forms. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import type {Workspace} from '../source/document.js'
import {loadDocument} from '../source/load-document.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {documentsFolder, outputBaseName} from './output-name.js'

/** What was named, and where names start from. */
export interface NoticeRequest {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder in which the caller is. */
  readonly cwd: string
  /** As typed: a path, or `2012/launch-notice` below content/documents. */
  readonly notice: string | undefined
}

/** The workspace-relative path of the notice. Reports `file-found`. */
export function chooseNotice(
  request: NoticeRequest,
  workspace: Workspace,
  host: Host,
  report: Report
): string | undefined {
  const all = allDocuments(host, report)
  if (all === undefined) return undefined
  const place = {path: documentsFolder}
  if (request.notice !== undefined) {
    const typed = request.notice
    const short = all.filter((path) => outputBaseName(path) === typed.replace(/\.md$/iu, ''))
    const found = short.length > 0 ? short : namedDocuments([typed], all, request, host, report)
    if (found.length > 1) {
      const hint = `请写出其中一份：${found.slice(0, 8).join('、')}。`
      report(diagnostic('file-found', place, `\`${typed}\` 里有 ${found.length} 份公文，不知道要发哪一份。`, hint))
    }
    return found.length === 1 ? found[0] : undefined
  }
  const withForms = all.filter((path) => {
    const meta = loadDocument(host, path, workspace, () => undefined)?.meta
    return meta?.attachments.some(({forms = []}) => forms.length > 0) === true
  })
  if (withForms.length === 1) return withForms[0]
  const [message, hint] =
    withForms.length === 0
      ? ['没有附申请表的公文', '如 `--notice 2012/launch-notice`']
      : [`有 ${withForms.length} 份附申请表的公文`, `其中一份：${withForms.slice(0, 8).join('、')}`]
  report(diagnostic('file-found', place, `工作区里${message}，不知道要发哪一份。`, `请用 --notice 写明，${hint}。`))
  return undefined
}

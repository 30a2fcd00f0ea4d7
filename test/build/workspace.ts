/** Small workspaces in temporary folders, and builds of them with fonts that every machine has. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {build, type BuildRequest, type BuildResult} from '../../src/build/build.js'

/** Folder of the faces that npm brings. */
export const npmFonts = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json')
)

export const configuration = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: [教技函, 教技]
`

/** A short notice that is correct. */
export const notice = (sequence: number, body = '现将有关事项通知如下，请认真贯彻执行。'): string => `---
genre: notice
issuer: 教育部
documentNumber: 教技函〔2012〕${sequence}号
title: 教育部关于开展教育信息化试点工作的通知
recipients: 各省、自治区、直辖市教育厅（教委）
documentDate: 2012年1月13日
---

${body}
`

/** A short form that is correct: templates/forms/*.yaml. */
export const formSchema = (title: string): string => `名称: ${title}
类别: 区域综合试点
发文机关: 教育部
日期: 2012-01-13
填写项:
  - {键: 名称, 标签: 单位名称：, 必填: 是}
  - {键: 电话, 标签: 联系电话：, 类型: 电话}
列宽: 1:1
版面:
  - 格: [名称, 电话]
`

/** A workspace on disk. */
export interface TemporaryWorkspace {
  readonly root: string
  readonly out: string
  /** Write a file, its path relative to the workspace. */
  put(file: string, content: string | Uint8Array): void
  /** Bytes of a file in the workspace. */
  get(file: string): Buffer
  remove(): void
}

/** A workspace with its configuration and these notices in content/documents. */
export function temporaryWorkspace(documents: Readonly<Record<string, string>> = {}): TemporaryWorkspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'yinfa-workspace-')))
  const put = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
    writeFileSync(path.join(root, file), content)
  }
  put('content/yinfa.yaml', configuration)
  for (const [file, content] of Object.entries(documents)) put(`content/documents/${file}`, content)
  return {
    root,
    out: path.join(root, 'out'),
    put,
    get: (file) => readFileSync(path.join(root, file)),
    remove: () => rmSync(root, {recursive: true, force: true})
  }
}

/** Build a workspace as HTML, which needs no fonts, unless told otherwise. */
export const buildIn = (workspace: TemporaryWorkspace, request: Partial<BuildRequest> = {}): Promise<BuildResult> =>
  build({
    root: workspace.root,
    cwd: workspace.root,
    paths: [],
    formats: ['html'],
    out: workspace.out,
    tool: '0.0.0-test',
    fontFolders: [npmFonts],
    fontCacheFolder: path.join(workspace.root, 'no-cache'),
    say: () => undefined,
    ...request
  })

/** Every file below a folder with its bytes, by name. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}

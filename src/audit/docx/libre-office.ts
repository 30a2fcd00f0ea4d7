/** Lays a DOCX out with LibreOffice, where it is installed: the only way to measure its pages here. */
import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {bounds} from '../bounds.js'

/** What is needed to lay a document out. */
export interface LayoutOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folders with fonts that the system does not know of. */
  readonly fontFolders: readonly string[]
  readonly signal?: AbortSignal
}

/** Pages, or why there are none, in Chinese. */
export type Layout = {readonly pdf: Uint8Array} | {readonly lacking: string}

/** Names of LibreOffice on the systems on which offices run it. */
const programs = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice']

/** Faces that documents name, and those that look like them where the former are not installed. */
const likeness: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['仿宋_GB2312', '仿宋', 'FangSong'],
    ['FandolFang', 'FandolFang R', 'STFangsong', 'Noto Serif SC', 'Noto Serif CJK SC']
  ],
  [
    ['楷体_GB2312', '楷体', 'KaiTi'],
    ['FandolKai', 'STKaiti', 'LXGW WenKai', 'Noto Serif SC', 'Noto Serif CJK SC']
  ],
  [
    ['黑体', 'SimHei'],
    ['FandolHei', 'STHeiti', 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Serif SC']
  ],
  [
    ['宋体', 'SimSun'],
    ['FandolSong', 'STSong', 'Noto Serif SC', 'Noto Serif CJK SC']
  ],
  [
    ['方正小标宋简体', '方正小标宋_GBK'],
    ['FandolSong', 'STZhongsong', 'Noto Serif SC', 'Noto Serif CJK SC']
  ]
]

/** Convert a DOCX in a temporary folder of its own. Never throws for what the document is. */
export async function layOut(docx: Uint8Array, options: LayoutOptions): Promise<Layout> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yinfa-audit-'))
  try {
    await writeFile(path.join(folder, 'document.docx'), docx)
    await writeFile(path.join(folder, 'fonts.conf'), fontsConfiguration(folder, options.fontFolders))
    for (const program of programs) {
      const outcome = await convert(program, folder, options)
      if (outcome === 'absent') continue
      if (outcome === 'late') return {lacking: 'LibreOffice 排这份文件超过了时限，页面没有核对。'}
      // It exits with 0 even where it fails.
      const pdf = await readFile(path.join(folder, 'document.pdf')).catch(() => undefined)
      return pdf === undefined ? {lacking: 'LibreOffice 排不出这份文件，页面没有核对。'} : {pdf}
    }
    return {lacking: '本机没有 LibreOffice（soffice），只核对了文件设置，页面上的位置没有核对。'}
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

function convert(program: string, folder: string, {env, signal}: LayoutOptions): Promise<'ended' | 'absent' | 'late'> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path.join(folder, 'document.docx')
  ]
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // Whoever has a font configuration of his own keeps it.
      env: {FONTCONFIG_FILE: path.join(folder, 'fonts.conf'), ...env},
      stdio: 'ignore',
      // LibreOffice starts a program of its own, which must end with it.
      detached: process.platform !== 'win32'
    })
    const end = (): void => {
      if (child.pid === undefined) return
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    let late = false
    const timer = setTimeout(() => {
      late = true
      end()
    }, bounds.layoutTime)
    signal?.addEventListener('abort', end, {once: true})
    const finish = (outcome: 'ended' | 'absent'): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve(late ? 'late' : outcome)
    }
    child.on('error', () => finish('absent'))
    child.on('close', () => finish('ended'))
  })
}

/** A fontconfig file: the system's own, our folders, and likenesses for faces that are not installed. */
function fontsConfiguration(folder: string, fontFolders: readonly string[]): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const families = (names: readonly string[]): string => names.map((name) => `<family>${name}</family>`).join('')
  const aliases = likeness.flatMap(([wanted, alike]) =>
    wanted.map((name) => `<alias binding="same"><family>${name}</family><accept>${families(alike)}</accept></alias>`)
  )
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...fontFolders.map((name) => `<dir>${escaped(name)}</dir>`),
    `<cachedir>${escaped(path.join(folder, 'fonts'))}</cachedir>`,
    ...aliases,
    '</fontconfig>'
  ].join('\n')
}

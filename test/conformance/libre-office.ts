/** LibreOffice as a second opinion on DOCX, with fonts that are the same on every machine. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'

const fontFolder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

/** Word's names of the faces and what stands in for them here. */
const standIns = ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体']

/** Why LibreOffice cannot be asked, or undefined. */
export const lacking = ['soffice', 'pdftotext'].find((program) => spawnSync(program, ['--version']).error !== undefined)

/** Convert a DOCX to PDF; returns the path of the PDF in `folder`. Throws when LibreOffice made none. */
export function convert(docx: string, folder: string): string {
  const conf = path.join(folder, 'fonts.conf')
  const alias = (family: string): string =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="same"><string>Noto Serif SC</string></edit></match>`
  fs.writeFileSync(
    conf,
    `<?xml version="1.0"?><fontconfig><dir>${fontFolder}/400Regular</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fc</cachedir>${standIns.map(alias).join('')}</fontconfig>`
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]
  spawnSync('soffice', args, {env: {...process.env, FONTCONFIG_FILE: conf, HOME: os.homedir()}, encoding: 'utf8'})
  // It exits with 0 even where it fails.
  const made = path.join(folder, `${path.basename(docx, '.docx')}.pdf`)
  if (!fs.existsSync(made)) throw new Error('LibreOffice made no PDF')
  return made
}

/** A line that Poppler found, in millimetres from the top left of its page. */
export interface FoundLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
}

/** Lines of a PDF, words on one height joined. */
export function linesOf(pdf: string): FoundLine[] {
  const xml = spawnSync('pdftotext', ['-bbox', pdf, '-'], {encoding: 'utf8', maxBuffer: 1 << 28}).stdout
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const rows = new Map<number, FoundLine[]>()
      for (const [, left, top, right, , text = ''] of page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu
      )) {
        const key = Math.round(mm(top) / 2)
        const word = {page: index, text, left: mm(left), right: mm(right), top: mm(top)}
        const near = [key - 1, key, key + 1].find((candidate) => rows.has(candidate)) ?? key
        rows.set(near, [...(rows.get(near) ?? []), word])
      }
      return [...rows.values()].map((words) => {
        const ordered = words.toSorted((a, b) => a.left - b.left)
        return {
          page: index,
          text: ordered.map((word) => word.text).join(''),
          left: Math.min(...ordered.map((word) => word.left)),
          right: Math.max(...ordered.map((word) => word.right)),
          top: Math.min(...ordered.map((word) => word.top))
        }
      })
    })
}

/** Whether LibreOffice is here with its spreadsheet part: a writer-only installation reads no workbook. */
export const hasCalc: boolean = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .filter((file) => fs.existsSync(file))
  .slice(0, 1)
  .some((file) => fs.existsSync(path.join(path.dirname(fs.realpathSync(file)), 'libsclo.so')))

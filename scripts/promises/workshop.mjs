/** What the checks of promises share: workspaces of short notices, runs of the bundled program, folders compared. */
import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const npmFonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

const settings = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: 教技函
`
/** The front matter of a notice, its fences included; `more` is further lines of it. */
export const front = (sequence, more = '') => `---
文种: 通知
发文机关: 教育部
发文字号: 教技函〔2012〕${sequence}号
标题: 教育部关于开展教育信息化试点工作的通知
主送机关: 各省、自治区、直辖市教育厅（教委）
成文日期: 2012年1月13日
${more}---
`

/** A notice that is right as far as its text is. */
export const notice = (sequence, body, more) => `${front(sequence, more)}
${body}
`

/** A folder of its own for everything. */
export const newFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'yinfa-promises-')))

/** Remove a folder. */
export const remove = (folder) => rmSync(folder, {recursive: true, force: true})

/** Write `count` notices with this text into a workspace. */
export function writeNotices(workspace, count, body) {
  const folder = join(workspace, 'content/documents/2012')
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(workspace, 'content/yinfa.yaml'), settings)
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `${String(index).padStart(2, '0')}.md`), notice(index + 1, body))
  }
}

/** Write a workspace of one document with a list of `rows` rows. */
export function writeList(workspace, rows) {
  writeNotices(workspace, 1, '名单如下。\n\n{{表 "名单" 栏="编号,单位名称"}}')
  const lines = Array.from({length: rows}, (_, row) => `${row + 1},第${row + 1}中学\n`)
  mkdirSync(join(workspace, 'content/data'))
  writeFileSync(join(workspace, 'content/data/名单.csv'), `编号,单位名称\n${lines.join('')}`)
}

/** Make the program in a folder. */
export function bundleInto(folder) {
  const {status} = spawnSync(process.execPath, [join(root, 'scripts/bundle.mjs'), '--no-code', folder], {
    stdio: 'inherit'
  })
  if (status !== 0) throw new Error('the bundle cannot be made')
}

const environment = (program, env) => ({
  PATH: process.env.PATH,
  HOME: join(program, 'no-home'),
  XDG_CACHE_HOME: `${program}-cache`,
  YINFA_FONTS: npmFonts,
  YINFA_NO_DOWNLOAD: '1',
  ...env
})

/** Run a command to its end, with nothing of this machine in its environment but its programs. */
export function run(program, command, {cwd, env = {}, timeout}) {
  return spawnSync(command[0], command.slice(1), {
    cwd,
    env: environment(program, env),
    encoding: 'utf8',
    timeout,
    killSignal: 'SIGKILL',
    maxBuffer: 1e8
  })
}

/** Start a build; its end is a promise. */
export function begin(program, args, cwd) {
  const child = spawn(process.execPath, [join(program, 'cli.js'), 'build', ...args], {
    cwd,
    env: environment(program, {}),
    stdio: 'ignore'
  })
  const end = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({code, signal}))
  })
  return {child, end}
}

/** Build to the end. */
export const build = (program, args, options) =>
  run(program, [process.execPath, join(program, 'cli.js'), 'build', ...args], options)

/** SHA-256 of every file below a folder, by name; what builds use on their way left out. */
export function hashes(folder) {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !basename(path).startsWith('.yinfa'))
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')])
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  )
}

/** Files that a build makes on its way and must not leave. */
export const litter = (folder) =>
  readdirSync(folder, {recursive: true}).filter((name) => basename(name).startsWith('.yinfa'))

/** Whether two folders hold the same files. */
export const same = (one, other) => JSON.stringify(hashes(one)) === JSON.stringify(hashes(other))

/** Copy the content of a workspace. */
export const copyContent = (from, to) => cpSync(join(from, 'content'), join(to, 'content'), {recursive: true})

/** Builds of hostile inputs, each beside a notice that must be built all the same. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {bounds, measured} from './measured.mjs'
import {newFolder, remove, run, writeNotices} from './workshop.mjs'

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'", nbsp: ' '}
const plain = (markup) =>
  markup.replaceAll(/<[^>]*>/gu, '').replaceAll(/&([a-z0-9#]+);/gu, (whole, name) => entities[name] ?? whole)
const packed = (text) => text.replaceAll(/\s/gu, '')

/** The text of each format without white space. */
function printed(folder, name) {
  const docx = unzipSync(readFileSync(join(folder, `${name}.docx`)))
  return {
    docx: packed(plain(strFromU8(docx['word/document.xml']))),
    html: packed(plain(readFileSync(join(folder, `${name}.html`), 'utf8').replace(/<script[\s\S]*?<\/script>/gu, ''))),
    pdf: packed(run(folder, ['pdftotext', '-layout', join(folder, `${name}.pdf`), '-'], {cwd: folder}).stdout ?? '')
  }
}

/**
 * Build one hostile input.
 * @returns what is wrong, or undefined; and what was used
 */
export function tryHostile(program, {files, says, prints}) {
  const workspace = newFolder()
  try {
    writeNotices(workspace, 1, '正文。')
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, file)), {recursive: true})
      writeFileSync(join(workspace, file), content)
    }
    const used = measured(program, ['build', '--json'], {cwd: workspace})
    return {used, fault: faultOf(used, {workspace, says, prints})}
  } finally {
    remove(workspace)
  }
}

function faultOf({status, stdout, stderr, seconds, megabytes}, {workspace, says, prints}) {
  const out = join(workspace, 'out/2012')
  if (status !== (says === undefined ? 0 : 1))
    return `退出代码是 ${status}：${stderr.slice(0, 300)}${stdout.slice(0, 600)}`
  if (seconds > bounds.seconds) return `用了 ${seconds.toFixed(1)} 秒`
  if (megabytes > bounds.megabytes) return `用了 ${Math.round(megabytes)} MB`
  const absent = ['pdf', 'docx', 'html'].find((format) => !existsSync(join(out, `00.${format}`)))
  if (absent !== undefined) return `没有错误的那一份没有生成 ${absent}`
  if (says === undefined) {
    const wrong = Object.entries(printed(out, 'bad')).find(([, words]) => !words.includes(packed(prints)))
    return wrong && `${wrong[0]} 里没有照印：${wrong[1].slice(-300)}`
  }
  if (existsSync(join(out, 'bad.html'))) return '有错误的一份也生成了'
  const {diagnostics} = JSON.parse(stdout)
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const said = errors.map(({message, hint, place}) => `${place?.path ?? ''} ${message}${hint ?? ''}`).join('\n')
  if (errors.some(({id}) => id === 'internal-fault')) return `程序内部出错：${said.slice(0, 600)}`
  return says.test(said) ? undefined : `没有说 ${says}：${said.slice(0, 600)}`
}

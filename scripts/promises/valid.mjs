/** Checks with readers that are not ours. */
import {join} from 'node:path'
import {demand, Impossible} from './demand.mjs'
import {build, hashes, newFolder, remove, root, run} from './workshop.mjs'

/** By name; each says in one line what it proved. */
export const valid = {
  '整个 out/ 合乎标准：qpdf、Ghostscript、MuPDF': ({program}) => {
    const out = newFolder()
    const {status, stderr} = build(program, ['--out', out, '--quiet'], {cwd: root})
    demand(status === 0, stderr)
    const pdfs = Object.keys(hashes(out)).filter((name) => name.endsWith('.pdf'))
    // These end with 0 after much that they complain of: what they say counts.
    const readers = {
      qpdf: {command: ['qpdf', '--check'], sound: /No syntax or stream encoding errors found/u},
      gs: {command: ['gs', '-q', '-dBATCH', '-dNOPAUSE', '-dPDFSTOPONERROR', '-sDEVICE=nullpage'], sound: /^\s*$/u},
      mutool: {command: ['mutool', 'info'], sound: /^(?![\s\S]*(?:warning|error|repair))/iu}
    }
    const asked = Object.keys(readers).filter((name) => run(program, ['which', name], {cwd: root}).status === 0)
    if (asked.length === 0) throw new Impossible('没有安装 qpdf、Ghostscript 或 MuPDF')
    demand(pdfs.length >= 5, `只有 ${pdfs.length} 份 PDF`)
    for (const name of asked) {
      const {command, sound} = readers[name]
      for (const pdf of pdfs) {
        const {status: end, stdout, stderr: complaint} = run(program, [...command, join(out, pdf)], {cwd: root})
        const said = `${stdout}${complaint}`
        demand(end === 0 && sound.test(said), `${name} ${pdf}：${said.slice(-400)}`)
      }
    }
    remove(out)
    return `${pdfs.length} 份，${asked.join('、')}`
  }
}

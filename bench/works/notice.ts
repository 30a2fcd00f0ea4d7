/** One notice: the whole command, and formats of a further notice in a process that stays. */
import {type Bench, child, cli, floor, folderOf, peer, peerCommand, writeJob} from '../bench.js'
import type {PlainDocument} from '../peers/job.js'
import {pandoc} from '../pandoc.js'
import type {Contender, Work} from '../work.js'

/** The notice that is measured. */
export const notice = 'content/documents/2012/launch-notice.md'

/** Works on the notice. */
export function noticeWorks(bench: Bench, plain: PlainDocument): readonly Work[] {
  const job = writeJob(bench, 'notice', {documents: [plain]})
  const own = built(bench, 'notice', notice)
  return [
    {
      part: 'notice',
      name: 'one notice → PDF, DOCX, HTML, cold',
      target: {ms: 300},
      contenders: [own, ...others(bench, 'notice', job, [plain]), floor(bench, 'notice', own)]
    },
    ...(['pdf', 'docx', 'html'] as const).map((format): Work => {
      const name = `further notice → ${format.toUpperCase()}, warm`
      const folder = folderOf(bench, `warm-${format}`, 'yinfa')
      const {times} = bench.sizes
      return {
        part: 'notice',
        name,
        target: {ms: {pdf: 20, docx: 10, html: 3}[format]},
        contenders: [
          {
            name: 'yinfa',
            warm: true,
            folder,
            commands: (out) => [child(bench, 'warm', format, bench.root, notice, out, String(times))]
          },
          ...(format === 'pdf' ? [peer(bench, 'Typst', job, {times}), peer(bench, 'naive pdfmake', job, {times})] : []),
          ...(format === 'docx' ? [peer(bench, 'naive docx', job, {times})] : [])
        ]
      }
    })
  ]
}

/** `yinfa build` of all documents, or of one, with nothing left from earlier builds. */
export function built(bench: Bench, work: string, ...paths: readonly string[]): Contender {
  const build = ['build', '--quiet', '--force', '--root', bench.root, ...paths]
  return {
    name: 'yinfa',
    commands: (out) => [cli(bench, ...build, '--out', out)],
    folder: folderOf(bench, work, 'yinfa')
  }
}

/** The others on the same documents. */
export const others = (
  bench: Bench,
  work: string,
  job: string,
  documents: readonly PlainDocument[]
): readonly Contender[] => [...naive(bench, work, job), pandoc(bench, work, documents)]

/** Typst and naive pdfmake, whose DOCX naive docx makes; nobody makes HTML. With `times`, the processes stay. */
export function naive(bench: Bench, work: string, job: string, times?: number): readonly Contender[] {
  return (['Typst', 'naive pdfmake'] as const).map((name): Contender => {
    const notRun = bench.absent.get(name) ?? bench.absent.get('naive docx')
    return {
      name,
      note: 'and naive docx, no HTML',
      commands: (out) => [peerCommand(bench, name, job, out, times), peerCommand(bench, 'naive docx', job, out, times)],
      folder: folderOf(bench, work, name),
      ...(times === undefined ? {} : {warm: true}),
      ...(notRun === undefined ? {} : {notRun})
    }
  })
}

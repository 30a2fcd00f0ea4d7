/** The two `---` lines around front matter, and what people write instead of them. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {shortened} from './shortened.js'

/** A text cut at its fences. */
export interface Fenced {
  /** What follows the opening `---` on its line: empty, or the name of a language that is not YAML. */
  readonly language: string
  /** The lines between the fences. */
  readonly matter: string
  /** 1-based line of the opening fence. */
  readonly fenceLine: number
  readonly body: string
  /** 1-based line on which the body starts. */
  readonly bodyLine: number
}

/** Three or more dashes of any width: a fence, or what was meant as one. */
const fenceLike = /^[ \t\u3000]*[-－—―–‐‑─━﹣−]{2,}[ \t\u3000]*$/u
const fence = /^---[ \t]*$/u
const opening = /^---[ \t]*([\w-]*)[ \t]*$/u

/**
 * Cut a text at its fences. Reports `front-matter-present` when there is no front matter and `front-matter-fence`
 * when a fence is missing or miswritten; a fence that is only miswritten is taken as meant, so that the rest of the
 * file is checked in the same run.
 * @param startsLikeKey whether a line looks like the first key of front matter
 */
export function splitFences(
  text: string,
  path: string,
  report: Report,
  startsLikeKey: (line: string) => boolean
): Fenced | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const firstLine = lines[first] ?? ''
  const language = opening.exec(firstLine)?.[1]
  if (language === undefined && !fenceLike.test(firstLine)) {
    report(
      startsLikeKey(firstLine)
        ? diagnostic(
            'front-matter-fence',
            {path, line: first + 1},
            `信息头前面缺少 \`---\`：第 ${first + 1} 行直接写了 \`${shortened(firstLine)}\`。`,
            '请在它上面加一行 `---`（三个半角减号，单独一行）。'
          )
        : diagnostic(
            'front-matter-present',
            {path, line: 1},
            '文件开头没有信息头（写文种、发文机关、标题、成文日期的部分）。',
            '请在文件开头写：一行 `---`，然后每行一项，如 `标题: 关于……的通知`，最后再一行 `---`。'
          )
    )
    return undefined
  }
  if (language === undefined) report(miswritten(path, first + 1, firstLine, '信息头的第一行'))
  if (first > 0) {
    report(
      diagnostic(
        'front-matter-fence',
        {path, line: 1},
        `信息头的 \`---\` 在第 ${first + 1} 行，应在文件的第一行。`,
        `请删去它上面的 ${first} 个空行。`
      )
    )
  }
  const end = lines.findIndex((line, index) => index > first && (fence.test(line) || isMiswrittenEnd(line)))
  if (end === -1) {
    report(
      diagnostic(
        'front-matter-fence',
        {path, line: first + 1},
        `信息头没有结束：从第 ${first + 1} 行的 \`---\` 往下找不到第二个 \`---\`。`,
        '请在信息头的最后一项下面、正文上面加一行 `---`（三个半角减号，单独一行）。'
      )
    )
    return undefined
  }
  const endLine = lines[end] ?? ''
  if (!fence.test(endLine)) report(miswritten(path, end + 1, endLine, '信息头的结束行'))
  return {
    language: language ?? '',
    fenceLine: first + 1,
    matter: lines.slice(first + 1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2
  }
}

/** At the margin nothing but a fence looks like this: YAML has no such line, and block text is indented. */
const isMiswrittenEnd = (line: string): boolean => fenceLike.test(line) && !/^[ \t]/u.test(line)

const miswritten = (path: string, line: number, text: string, what: string) =>
  diagnostic(
    'front-matter-fence',
    {path, line},
    `${what}写的是 \`${text.trim()}\`，应为 \`---\`（三个半角减号，前后没有别的字符）。`,
    '请切换到半角输入后重写这一行。'
  )

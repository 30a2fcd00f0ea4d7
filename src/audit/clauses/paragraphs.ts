/** 正文 and its levels (7.3.3). */
import type {FaceRole} from '../../layout/faces.js'
import type {Line} from '../measured.js'
import {mmOfPt, type Paragraph, type Reading} from '../recognise/reading.js'
import {paragraphIndent} from '../recognise/body.js'
import {sizes} from '../../layout/gbt9704.js'
import {type Clause, type Judgement, judgeEach, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {headOf, judgeFace} from './faces.js'
import {leftEdges} from './head.js'

const levelFaces: readonly (readonly [1 | 2 | 3 | 4, string, FaceRole])[] = [
  [1, '第一层“一、”', 'heiti'],
  [2, '第二层“（一）”', 'kaiti'],
  [3, '第三层“1.”', 'fangsong'],
  [4, '第四层“（1）”', 'fangsong']
]

/** Characters of a run-in heading that are looked at; longer ones are sentences. */
const longestHeading = 40

/**
 * The heading of a numbered paragraph: the paragraph where it is one line, else its first sentence where more follows.
 * An item of an enumeration is none.
 */
function headingOf({lines, text, level}: Paragraph): Line | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  if (
    lines.length === 1 &&
    !/[；;，：]$/u.test(text) &&
    (!text.endsWith('。') || text.indexOf('。') === text.length - 1)
  )
    return text.length <= longestHeading && !/[，]/u.test(text) ? first : undefined
  const end = text.indexOf('。')
  if (end < 0 || end >= text.length - 1 || end > 24) return undefined
  const head = headOf(first, Math.min(end, 8))
  // Whole sentences are numbered 一、 in replies; a heading of that level shows by its face or stands alone.
  return level === 1 && head.font === lines.at(-1)?.font ? undefined : head
}

const paragraphStarts = ({paragraphs}: Reading): readonly Line[] =>
  paragraphs.flatMap(({lines}) => (lines[0] === undefined ? [] : [lines[0]]))

/** Clauses on the text. */
export const paragraphClauses: readonly Clause[] = [
  {
    id: 'paragraph-indent',
    clause: '7.3.3',
    name: '每个自然段左空二字',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        paragraphStarts(reading)
          // What stands in the middle or at the right is no paragraph of the text.
          .filter((first) => first.left < 75 && !(first.left > 50 && first.right < 165))
          .map((first): Judgement => {
            const indents = leftEdges(reading).map((left) => first.left - left)
            const best =
              indents.toSorted((a, b) => Math.abs(a - paragraphIndent) - Math.abs(b - paragraphIndent))[0] ?? 0
            return judgeLength(best, [paragraphIndent, 2 * mmOfPt(sizes.san)], 1.5, {
              place: spotOf(first),
              explanation: `${quoted(first.text)}应当左空二字。`
            })
          }),
        '都左空二字'
      )
  },
  {
    id: 'paragraph-wrap',
    clause: '7.3.3',
    name: '回行顶格',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        reading.paragraphs.flatMap(({lines}) =>
          lines.slice(1).map((line) =>
            judgeLength(line.left, leftEdges(reading), 1.5, {
              place: spotOf(line),
              explanation: '自然段回行时顶格。'
            })
          )
        ),
        '都顶格'
      )
  },
  ...levelFaces.map(([level, name, face]): Clause => ({
    id: `level-${level}-face`,
    clause: '7.3.3',
    name: `${name}字体`,
    strength: '一般',
    judge: ({paragraphs}) =>
      judgeFace(
        paragraphs.filter((paragraph) => paragraph.level === level).flatMap((paragraph) => headingOf(paragraph) ?? []),
        face,
        // Faces of the third and fourth level are those of the text; practice sets their run-in headings in others.
        level > 2 ? ['fangsong', 'heiti', 'kaiti'] : [face]
      )
  })),
  {
    id: 'weight-regular',
    clause: '7.3.3',
    name: '正文和标题不加粗',
    strength: '一般',
    judge: ({paragraphs, recipients}) =>
      judgeEach(
        [...paragraphs.flatMap(({lines}) => lines), ...recipients].map((line) => {
          const bold = line.glyphs.filter((glyph) => glyph.bold)
          return judgement(bold.length < 2, '不加粗', `加粗：${quoted(bold.map(({text}) => text).join(''))}`, {
            place: spotOf(line),
            explanation: '国标用字体区分层次，不用加粗。'
          })
        }),
        '没有加粗'
      )
  }
]

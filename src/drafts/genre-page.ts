/** What a template asks, as Markdown: for `yinfa new --questions` and for docs/模板.md. */
import {type DraftGenre, type Parameter, parameterKinds} from './genre.js'

/** The section of one template: when to use it, its parameters, its examples. */
export function genrePage({name, title, description, parameters, examples}: DraftGenre): string {
  const lines = [
    `## ${title}（${name}）`,
    '',
    description,
    '',
    '| 键 | 类型 | 必填 | 默认 | 填什么 | 示例 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...parameters.map(rowOf),
    '',
    `示例：${examples.map((example) => example.name).join('、')}。运行 \`yinfa new ${name} --example\` 看第一个示例。`
  ]
  return `${lines.join('\n')}\n`
}

const rowOf = ({key, kind, required, fallback, question, sample, choices}: Parameter): string => {
  const words = choices.length === 0 ? '' : `（${choices.join('、')}）`
  const usual = fallback === null ? '' : [fallback].flat().join('；')
  const cells = [key, `${parameterKinds[kind]}${words}`, required ? '是' : '', usual, question, sample ?? '']
  return `| ${cells.map((text) => text.replaceAll('|', String.raw`\|`)).join(' | ')} |`
}

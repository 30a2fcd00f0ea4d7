/** 模板片段: the fragments that a template includes, and those that they include, loaded and free of circles. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {nearest} from '../source/nearest.js'
import {isTemplateName, type Templates} from '../source/templates.js'
import {
  type Engine,
  fragmentName,
  lineOfNode,
  type Partial,
  type Program,
  type Statement,
  type Template
} from './ast.js'
import {parseTemplate} from './syntax.js'

/**
 * Load every fragment that is reachable from a template. Reports `template-partial` for names that are not plain,
 * fragments that do not exist and fragments that include themselves, in a circle or directly.
 */
export function loadFragments(
  engine: Engine,
  template: Template,
  templates: Templates,
  report: Report
): ReadonlyMap<string, Template> {
  const loaded = new Map<string, Template>()
  const failed = new Set<string>()

  const visit = (from: Template, trail: readonly string[]): void => {
    for (const node of includes(from.program)) {
      const name = fragmentName(node)
      const place = {path: from.origin.path, line: lineOfNode(from.origin, node)}
      if (name === undefined || !isTemplateName(name)) {
        const shown = name === undefined ? '表达式' : `\`${name}\``
        const message = `片段名应为 templates/ 下的文件名，现在是${shown}。`
        report(
          diagnostic(
            'template-partial',
            place,
            message,
            '片段 templates/落款.md.hbs 写成 `{{> 落款}}`，不带路径和扩展名。'
          )
        )
        continue
      }
      if (trail.includes(name)) {
        const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ')
        report(diagnostic('template-partial', place, `模板片段循环引用：${circle}。`, '请去掉其中一处引用。'))
        continue
      }
      if (loaded.has(name) || failed.has(name)) continue
      const text = templates.read(name, report)
      const program =
        text === undefined ? undefined : parseTemplate(engine, text.text, {path: text.path, firstLine: 1}, report)
      if (text === undefined || program === undefined) {
        failed.add(name)
        if (text === undefined) missing(name, place)
        continue
      }
      const fragment = {origin: {path: text.path, firstLine: 1}, program}
      loaded.set(name, fragment)
      visit(fragment, [...trail, name])
    }
  }

  const missing = (name: string, place: {readonly path: string; readonly line: number}): void => {
    const names = templates.names()
    if (names.includes(name)) return
    if (templates.isGenre(name)) {
      const hint = `要用它新建公文，请运行 \`yinfa new ${name}\`；片段旁边没有同名的 .yaml 文件。`
      return report(diagnostic('template-partial', place, `\`${name}\` 是公文模板，不是可以引入的片段。`, hint))
    }
    const candidate = nearest(name, names)
    const known =
      names.length === 0 ? 'templates/ 里还没有片段。' : `templates/ 里有：${names.slice(0, 20).join('、')}。`
    const hint = candidate === undefined ? known : `您是不是想写 \`${candidate}\`？`
    report(diagnostic('template-partial', place, `没有模板片段 \`templates/${name}.md.hbs\`。`, hint))
  }

  visit(template, [])
  return loaded
}

/** All inclusions in a program, in the order of the text. */
function includes(program: Program | undefined): readonly Partial[] {
  return (program?.body ?? []).flatMap((node: Statement): readonly Partial[] => {
    if (node.type === 'PartialStatement') return [node]
    return node.type === 'BlockStatement' ? [...includes(node.program), ...includes(node.inverse)] : []
  })
}

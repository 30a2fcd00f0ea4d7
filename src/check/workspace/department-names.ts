import {organNames} from '../names.js'
import {isSlip} from './near-names.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const data = {
  'content/data/registry.yaml': '责任单位:\n  - 名称: 科技司\n  - 名称: 教师工作司\n    别名: 教师司\n'
}

/** Departments are called as the data calls them. */
export const departmentNames = defineWorkspaceRule({
  id: 'department-names',
  name: '责任单位在台账里',
  about: '任务后面括注的责任单位，要用台账“责任单位”里的名称或者别名。台账没有登记责任单位的，不核对。',
  passing: [{...data, '1.md': '推进建设。（责任单位：科技司、教师司）'}],
  failing: [{files: {...data, '1.md': '推进建设。（责任单位：科枝司）'}, at: '1.md', quote: '科枝司'}],
  run: ({documents, registry}) => {
    const known = new Set(registry?.departments.flatMap(({name, aliases}) => [name, ...aliases]))
    if (known.size === 0) return []
    return documents.flatMap((document) =>
      organNames(document).flatMap(({run, start, text}): WorkspaceRemark[] => {
        if (known.has(text)) return []
        const like = [...known].find((name) => isSlip(text, name))
        const message = `责任单位“${text}”不在台账的责任单位里。`
        const hint = like === undefined ? '请核对名称，或在台账里登记。' : `您是不是想写“${like}”？`
        return [{document, at: {run, start, end: start + text.length}, message, hint}]
      })
    )
  }
})

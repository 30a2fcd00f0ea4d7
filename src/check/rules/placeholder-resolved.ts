import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** What a draft leaves open. */
export const placeholderResolved = defineRule({
  id: 'placeholder-resolved',
  name: '占位文字已经补上',
  about:
    '【待补】、TODO、XX、××、____、没有填的“年　月　日”、（此处删去）这样的占位文字，印发前要补上。表格和附件里供人填写的空白不算。讨论稿、送审稿里只提示，印发稿里是错误；印发稿的标题不带“（讨论稿）”。',
  passing: [
    '现将有关事项通知如下。',
    '---\nattachments: 申请表\n---\n\n见附件。\n\n# 附件\n\n## 申请表\n\n负责人：____'
  ],
  failing: [
    {text: '共【待补】所学校。', quote: '【待补】'},
    {text: '联系电话：XXX，请及时联系。', quote: 'XXX'},
    {text: '于____年报送。', quote: '____'},
    {text: '完成XX个教学点的勘察。', quote: 'XX'},
    {text: '于2012年　月　日前报送。', quote: '年　月　日'},
    {text: '---\ntitle: 教育部关于开展试点工作的通知（讨论稿）\n---\n\n请认真执行。', quote: null},
    {text: '（此段删去）', quote: '（此段删去）'},
    {text: '时间待定，另行通知。', quote: '待定'}
  ],
  run: (view) => {
    const main = view.tree.children.findIndex(({type}) => type === 'mainBody')
    const find = eachMatch(
      /[【[（]?(?:待补充?|待填|待核实?|此处补充|请补充)[】\]）]|【[^】]{0,12}(?:待|补|填)[^】]{0,12}】|TODO|TBD|(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|(?<=^|[\p{Script=Han}，。：；（《“、])[Xx]{2}(?=[\p{Script=Han}，。；）》”、])|(?<![？?])[？?]{2,}(?=[号年月日个名所人元])|年[ \u3000]+月[ \u3000]*日|(?<![\d〇一二三四五六七八九十])月[ \u3000]+日|（此(?:处|段|句|条|项|页)[^（）]{0,10}[删改补核][^（）]{0,8}）|[×✕╳]{2,}|[＊*]{3,}|_{3,}|＿{2,}|(?<![\p{Script=Han}]等)待定(?![位性量])/gu,
      ([found], run) => {
        const isForm = run.part !== main || run.kind === 'tableCell'
        if (isForm && /^(?:[_＿×✕╳*＊]|[年月][ \u3000]|[Xx]{2}$)/u.test(found)) return null
        const soft = /^(?:待定|×|✕|╳)/u.test(found)
        return {
          message: `占位文字“${found}”还没有补上。`,
          hint: '请补上内容，或者删去。',
          severity: soft ? 'note' : view.meta.status === 'issued' ? undefined : 'warning'
        }
      },
      {everything: true}
    )
    const [, stage] = /（(讨论稿|送审稿|初稿|修改稿|代拟稿|草稿)）$/u.exec(view.meta.title.value) ?? []
    if (stage === undefined || view.meta.status !== 'issued') return find(view)
    const message = `标题末尾写着“（${stage}）”，状态却是印发稿。`
    const hint = '请删去，或在信息头里写“状态: 讨论稿”。'
    return [{at: {field: 'title'}, message, hint, severity: 'warning'} as const, ...find(view)]
  }
})

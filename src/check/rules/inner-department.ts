import {defineRule} from '../rule.js'

/** Names that end like those of 内设机构; a company, a branch office and a library do, too. */
const inner = /(?:(?<!公)司|(?<!办事|代表|管理)处|(?<![学专文理工医])科)$/u
/** Recipients inside the same organ. */
const inside = /^(?:各|部内|厅内|局内|机关|委内)?(?:司局|处室|科室|有关司局|内设机构|机关各)/u

const by = (issuer: string): string =>
  `---\ngenre: 通知\nvariant: 信函\nissuer: ${issuer}\ntitle: ${issuer}关于报送材料的通知\n---\n\n请报送材料。`

/** 内设机构 write to nobody outside. */
export const innerDepartment = defineRule({
  id: 'inner-department',
  name: '内设机构不对外行文',
  about: '部门内设机构除办公厅（室）外，不得对外正式行文；请用部门或者办公厅（室）的名义。',
  passing: [by('教育部办公厅')],
  failing: [{text: by('教育部科学技术司'), quote: null}],
  run: ({meta}) => {
    const {name} = meta.issuer
    if (!inner.test(name) || meta.recipients === null || inside.test(meta.recipients)) return []
    const message = `发文机关“${name}”像是部门的内设机构，内设机构除办公厅（室）外不对外正式行文。`
    return [
      {at: {field: 'issuer'}, message, hint: '请改用部门或者办公厅（室）的名义；确有行文权的，请写明例外和理由。'}
    ]
  }
})

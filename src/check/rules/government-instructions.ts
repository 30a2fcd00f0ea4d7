import {genres} from '../../gongwen/genres.js'
import {isLocalDepartment, isStateDepartment} from '../organs.js'
import {defineRule} from '../rule.js'

/** Kinds that give instructions. */
const instructing: ReadonlySet<string> = new Set(['notice', 'decision', 'order', 'reply'])
/** 经国务院同意: what the regulation wants to be said. */
const approved =
  /(?:经|报经|根据)[^。；，]{0,20}(?:国务院|政府|党委|党中央)[^。；]{0,12}(?:同意|批准|授权|审定|部署|要求)/u

const to = (text: string): string =>
  `---\ntitle: 教育部关于开展教育信息化试点工作的通知\nrecipients: 各省、自治区、直辖市人民政府\n---\n\n${text}`

/** Departments instruct governments only with the consent of their own. */
export const governmentInstructions = defineRule({
  id: 'government-instructions',
  name: '部门不向下级政府提要求',
  about: '部门不得向下级党委、政府发布指令性公文；经政府同意由部门行文的，文中须注明已经政府同意。',
  passing: [to('经国务院同意，现就有关事项通知如下。')],
  failing: [{text: to('现就有关事项通知如下。'), quote: null}],
  run: ({meta, prose}) => {
    const {name} = meta.issuer
    // An office writes in the name of whom it serves, if that is a government.
    const isDepartment = isStateDepartment(name.replace(/办公厅$/u, '')) || isLocalDepartment(name)
    const government = /[^，；]*人民政府/u.exec(meta.recipients ?? '')?.[0]
    if (!isDepartment || government === undefined || !instructing.has(meta.genre) || meta.jointIssuers.length > 0)
      return []
    if (prose.some(({text}) => approved.test(text))) return []
    const message = `${name}的${genres[meta.genre]}主送“${government}”，文中没有写明已经政府同意。`
    const hint = '请核对主送机关；经政府同意由部门行文的，请在正文里写明，如“经国务院同意”。'
    return [{at: {field: 'recipients'}, message, hint}]
  }
})

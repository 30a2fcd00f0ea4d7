import {definitionsOf} from '../short-names.js'
import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

/** Title marks around a bare kind: 《纲要》 says nothing by itself. */
const bare =
  /(?<!会|会议|中央|国务院|部|省|市|委|》|）)《(?:规划|工作|实施|指导)?(?:纲要|决定|意见|规划|办法|通知|方案|条例|规定|要点|标准|指南)》/gu

/** 以下简称 before the first use. */
export const shortNameDefined = defineRule({
  id: 'short-name-defined',
  name: '简称先定义后使用',
  about: '用简称之前先写全称，并注明“（以下简称……）”；同一个简称只定义一次。',
  passing: [
    '为落实《国家中长期教育改革和发展规划纲要（2010—2020年）》（以下简称《规划纲要》），按照《规划纲要》要求，现予通知。',
    '根据《教育部关于开展教育信息化试点工作的通知》（教技函〔2012〕4号，以下简称《通知》），按照《通知》要求，现予通知。'
  ],
  failing: [
    {
      text: '按照《规划纲要》要求，为落实《国家中长期教育改革和发展规划纲要》（以下简称《规划纲要》），现予通知。',
      quote: '《规划纲要》'
    },
    {text: '按照《纲要》要求，现予通知。', quote: '《纲要》'}
  ],
  run: (view) => {
    const {runs} = view
    const definitions = definitionsOf(view)
    const names = new Map<string, (typeof definitions)[number]>()
    const remarks: Remark[] = []
    for (const definition of definitions) {
      const {name, run, start} = definition
      const earlier = names.get(name)
      const at = {run, start, end: start + name.length}
      if (earlier !== undefined) {
        remarks.push({at, message: `简称“${name}”定义了两次。`, hint: '请删去一处，或换用另一个简称。'})
        continue
      }
      names.set(name, definition)
      // Plain words such as 示范区 may have been meant in general before.
      if (!/^[《“]/u.test(name)) continue
      const before = runs.slice(0, runs.indexOf(run) + 1)
      const found = before.find((one) => at_(one, name, one === run ? start : Infinity) !== -1)
      const index = found === undefined ? -1 : found.text.indexOf(name)
      if (found !== undefined && index !== -1 && found.kind !== 'title') {
        const place = {run: found, start: index, end: index + name.length}
        remarks.push({at: place, message: `简称${name}用在定义之前。`, hint: '请在第一次出现时写全称并注明简称。'})
      }
    }
    const told = new Set<string>()
    for (const run of runs) {
      for (const {0: found, index} of matchesIn(run.text, bare)) {
        if (names.has(found) || told.has(found)) continue
        told.add(found)
        const at = {run, start: index, end: index + found.length}
        const message = `${found}没有写过全称，也没有注明“以下简称${found}”。`
        remarks.push({at, message, hint: '请在第一次出现时写全称并注明简称。', severity: 'note'})
      }
    }
    return remarks
  }
})

/** Index of a name in a run before some index, else -1. */
function at_({text}: {readonly text: string}, name: string, before: number): number {
  const index = text.indexOf(name)
  return index < before ? index : -1
}

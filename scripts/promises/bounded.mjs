/** Checks that no input takes more than it may. */
import {join} from 'node:path'
import {demand} from './demand.mjs'
import {growthFault, leastSeconds, repeated} from './growth.mjs'
import {tryHostile} from './hostile.mjs'
import {hostileInputs} from './hostile-inputs.mjs'
import {bounds, measured} from './measured.mjs'
import {newFolder, remove, writeList, writeNotices} from './workshop.mjs'

/** By name; each says in one line what it proved. */
export const bounded = {
  '成片重复的文字：校对的时间随长度成比例': ({program}) => {
    const none = leastSeconds(program)
    const slowest = {seconds: 0, name: ''}
    for (const unit of repeated) {
      const {fault, seconds} = growthFault(program, unit, none)
      demand(fault === undefined, `${JSON.stringify(unit)}：${fault}`)
      if (seconds > slowest.seconds) Object.assign(slowest, {seconds, name: JSON.stringify(unit)})
    }
    return `${repeated.length} 种，最慢 ${slowest.name} ${slowest.seconds.toFixed(1)} 秒`
  },

  '有害的文件：十秒、1 GB 之内报错，别的公文照样生成': ({program}) => {
    const most = {seconds: 0, megabytes: 0}
    for (const [name, input] of Object.entries(hostileInputs)) {
      const {used, fault} = tryHostile(program, input)
      demand(fault === undefined, `${name}：${fault}`)
      for (const key of Object.keys(most)) most[key] = Math.max(most[key], used[key])
    }
    const count = Object.keys(hostileInputs).length
    return `${count} 种，最慢 ${most.seconds.toFixed(1)} 秒，最多 ${Math.round(most.megabytes)} MB`
  },

  '一千份通知、两万行名单：1 GB 之内': ({program, workspace}) => {
    writeNotices(workspace, 1000, '正文。')
    const notices = measured(program, ['build', '--quiet'], {cwd: workspace})
    demand(notices.status === 0, notices.stderr)
    demand(notices.megabytes < bounds.megabytes, `通知用了 ${Math.round(notices.megabytes)} MB`)
    remove(join(workspace, 'usage.jsonl'))
    const lists = [10_000, 20_000].map((rows) => {
      const cwd = newFolder()
      writeList(cwd, rows)
      const list = measured(program, ['build', '--quiet'], {cwd})
      remove(cwd)
      demand(list.status === 0, list.stderr)
      demand(list.megabytes < bounds.megabytes, `${rows} 行用了 ${Math.round(list.megabytes)} MB`)
      return list
    })
    const growth = lists[1].seconds / lists[0].seconds
    demand(growth < 3, `行数加倍，时间是 ${growth.toFixed(1)} 倍`)
    return `${Math.round(notices.megabytes)} MB、${Math.round(lists[1].megabytes)} MB，行数加倍时间 ${growth.toFixed(1)} 倍`
  }
}

/** How the time of a check grows with a text that says one thing again and again. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bounds, measured} from './measured.mjs'
import {newFolder, notice, remove, writeNotices} from './workshop.mjs'

/** What is said again: every one of these, or one like it, once cost the square of its length. */
export const repeated = [
  '…',
  ' ',
  '\u3000',
  '（',
  '（（））',
  '《甲',
  '》',
  '“甲',
  '〔',
  '【',
  '一',
  '等',
  '等…',
  '？',
  '—',
  '%',
  '_',
  'a',
  'A1',
  '1',
  '1.',
  '1-',
  'a@',
  'a_',
  'a.',
  'a-',
  'www.',
  'www.a.cn',
  'http://a.cn/b ',
  'http://a.cn/b',
  '我部',
  '共1个，',
  '北京、天津等2省',
  '甲、',
  '等22省',
  '《甲》（教技〔2012〕4号）',
  '1万元、',
  '，占10%',
  '100个，其中10个，占10%，',
  '比100个增长10%，',
  '2012年1月1日',
  '1月1日至',
  '电话：',
  '联系人：甲，电话：010-12345678。',
  'a@b.cn、',
  '13800138000、',
  '一是甲。二是乙。',
  '本办法第一条、',
  '（以下简称“甲”）',
  '甲<br>',
  '甲  \n',
  '\\',
  '&amp;',
  '甲2个：\n\n',
  '联系人：甲\n\n',
  '# 甲\n\n',
  '甲\n===\n\n',
  '- 甲\n',
  '|甲|\n|-|\n|乙|\n\n',
  '```\n甲\n```\n\n',
  '    甲\n\n',
  '第一段说明：北京、天津、河北等3省（市）于2012年1月13日前安排100所、200所学校（责任单位：科技司）。\n\n'
]

/** Characters of the shorter text; the other has twice as many. */
const length = 100_000
/** Lines that a text may have at most, with room for the rest of it. */
const mostLines = 19_000

/** CPU seconds of `yinfa check` on a notice that says `unit` `times` times. */
function secondsOf(program, unit, times) {
  const workspace = newFolder()
  try {
    writeNotices(workspace, 1, '正文。')
    const folder = join(workspace, 'content/documents/2012')
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'bad.md'), notice(77, `甲${unit.repeat(times)}乙。`))
    const {status, seconds, stdout, stderr} = measured(program, ['check', '--json'], {cwd: workspace})
    const fault = [0, 1].includes(status) && !stdout.includes('internal-fault') ? undefined : `${status} ${stderr}`
    return {seconds, fault}
  } finally {
    remove(workspace)
  }
}

/** CPU seconds of a check of next to nothing. */
export const leastSeconds = (program) => secondsOf(program, '', 0).seconds

/**
 * Check a text and one that is twice as long.
 * @param none see `leastSeconds`
 * @returns what is wrong, or undefined; and what the longer one took
 */
export function growthFault(program, unit, none) {
  const lines = unit.split('\n').filter((line) => line !== '').length
  const times = Math.floor(Math.min((2 * length) / unit.length, unit.includes('\n') ? mostLines / lines : Infinity) / 2)
  const once = secondsOf(program, unit, times)
  const twice = secondsOf(program, unit, 2 * times)
  const fault = once.fault ?? twice.fault
  if (fault !== undefined) return {fault, seconds: twice.seconds}
  const [less, more] = [once, twice].map(({seconds}) => seconds - none)
  const isSlow = twice.seconds > bounds.seconds || (more > 1 && more > 3 * less)
  return {
    fault: isSlow ? `长度加倍，从 ${less.toFixed(1)} 秒增加到 ${more.toFixed(1)} 秒` : undefined,
    seconds: twice.seconds
  }
}

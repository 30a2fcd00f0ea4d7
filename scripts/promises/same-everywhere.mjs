/** Checks that what is built depends on the content alone. */
import {spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {demand, needNamespaces} from './demand.mjs'
import {build, copyContent, hashes, newFolder, remove, root, run, same, writeNotices} from './workshop.mjs'

/** By name; each says in one line what it proved. */
export const sameEverywhere = {
  '随机改动：增量生成与重新生成逐字节相同': () => {
    const walks = 40
    const {status, stdout} = spawnSync(
      'npx',
      ['vitest', 'run', 'test/build/incremental.test.ts', '-t', 'random walk'],
      {
        cwd: root,
        env: {...process.env, YINFA_WALKS: String(walks)},
        encoding: 'utf8'
      }
    )
    demand(status === 0, stdout)
    return `${walks} 次随机改动，每次 60 步`
  },

  '线程多少不影响结果：文件、清单、报告相同': ({program, workspace}) => {
    writeNotices(workspace, 40, '正文。')
    copyContent(root, workspace)
    const reports = ['1', '2', '5'].map((jobs) => {
      const {stdout} = build(program, ['--jobs', jobs, '--out', 'out', '--force', '--json'], {cwd: workspace})
      const made = hashes(join(workspace, 'out'))
      remove(join(workspace, 'out'))
      return JSON.stringify({made, report: JSON.parse(stdout)})
    })
    demand(new Set(reports).size === 1, '结果不同')
    return '1、2、5 个'
  },

  '不用网络：断网生成的文件相同': ({program, workspace}) => {
    needNamespaces(program, workspace)
    writeNotices(workspace, 2, '正文。')
    build(program, ['--out', 'with'], {cwd: workspace})
    const cli = [process.execPath, join(program, 'cli.js'), 'build', '--out', 'without']
    const {status, stderr} = run(program, ['unshare', '-rn', ...cli], {cwd: workspace})
    demand(status === 0, stderr)
    demand(same(join(workspace, 'with'), join(workspace, 'without')), '文件不同')
    return 'unshare -rn'
  },

  '处处相同：时区、语言、umask、路径不影响文件': ({program, workspace}) => {
    writeNotices(workspace, 2, '正文。')
    build(program, [], {cwd: workspace})
    const settings = [
      {env: {TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8'}, umask: '077'},
      {env: {TZ: 'America/St_Johns', LANG: 'C', SOURCE_DATE_EPOCH: '1'}, umask: '000'},
      {env: {TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.GB18030', USER: 'somebody', HOME: '/nowhere'}, umask: '027'}
    ]
    for (const {env, umask} of settings) {
      const elsewhere = join(newFolder(), '另 一处')
      mkdirSync(elsewhere)
      copyContent(workspace, elsewhere)
      const cli = `umask ${umask}; exec "${process.execPath}" "${join(program, 'cli.js')}" build`
      const {status, stderr} = run(program, ['sh', '-c', cli], {cwd: elsewhere, env})
      demand(status === 0, stderr)
      demand(same(join(workspace, 'out'), join(elsewhere, 'out')), `${JSON.stringify(env)} 时文件不同`)
      remove(join(elsewhere, '..'))
    }
    return `${settings.length} 种环境`
  },

  '没有改动：半秒之内，不写文件': ({program, workspace}) => {
    writeNotices(workspace, 5, '正文。')
    build(program, [], {cwd: workspace})
    build(program, [], {cwd: workspace})
    const look = () =>
      spawnSync('find', ['out', '-type', 'f', '-printf', '%p %i %T@ %C@\\n'], {cwd: workspace}).stdout.toString()
    const before = look()
    const times = Array.from({length: 7}, () => {
      const start = performance.now()
      build(program, [], {cwd: workspace})
      return performance.now() - start
    }).toSorted((one, other) => one - other)
    demand(look() === before, '有文件被改动')
    demand(times[0] < 500, `用了 ${Math.round(times[0])} 毫秒`)
    return `最快 ${Math.round(times[0])} 毫秒，中位 ${Math.round(times[3])} 毫秒`
  }
}

/**
 * `npm run check:promises`: promises whose proof takes long, chance, or rights that tests do not have. Each check says in
 * one line what it proved; a check that cannot run on this machine says so and proves nothing. Ends with 1 when one fails.
 * Usage: npm run check:promises [-- words of the checks to run]
 */
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {tryHostile} from './promises/hostile.mjs'
import {hostileInputs} from './promises/hostile-inputs.mjs'
import {bounds, measured} from './promises/measured.mjs'
import * as workshop from './promises/workshop.mjs'

const {
  begin,
  build,
  bundleInto,
  copyContent,
  hashes,
  litter,
  newFolder,
  remove,
  root,
  run,
  same,
  writeList,
  writeNotices
} = workshop

/** Thrown by a check that this machine cannot carry out. */
class Impossible extends Error {}

const demand = (condition, fault) => {
  if (!condition) throw new Error(fault)
}
const fast = ['--format', 'docx,html']

/** Whether commands may have a world of their own. */
function needNamespaces(program, cwd) {
  if (run(program, ['unshare', '-rmn', 'true'], {cwd}).status !== 0) throw new Impossible('这台机器不允许 unshare -rmn')
}

const checks = {
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

  'kill -9：任何时刻被杀，每个文件非旧即新': async ({program, workspace}) => {
    writeNotices(workspace, 20, '旧的正文。')
    build(program, [...fast, '--out', 'old'], {cwd: workspace})
    writeNotices(workspace, 20, '新的正文。')
    const start = performance.now()
    build(program, [...fast, '--out', 'new'], {cwd: workspace})
    const whole = performance.now() - start
    const [old, fresh] = [hashes(join(workspace, 'old')), hashes(join(workspace, 'new'))]
    const out = join(workspace, 'out')
    let killed = 0
    for (let round = 0; round < 60; round++) {
      remove(out)
      cpSync(join(workspace, 'old'), out, {recursive: true})
      // Threads make them in every other round.
      const {child, end} = begin(program, round % 2 === 0 ? fast : [...fast, '--jobs', '3'], workspace)
      await setTimeout(Math.random() * whole)
      child.kill('SIGKILL')
      if ((await end).signal === 'SIGKILL') killed++
      for (const [name, hash] of Object.entries(hashes(out))) {
        demand(hash === old[name] || hash === fresh[name], `第 ${round} 次：${name} 既不是旧的，也不是新的`)
      }
      const {status, signal, stdout, stderr} = build(program, fast, {cwd: workspace})
      const how = `${status ?? signal} ${stdout}${stderr}`
      demand(status === 0, `第 ${round} 次：被杀之后不能再生成：${how}`)
      demand(same(out, join(workspace, 'new')), `第 ${round} 次：再次生成的文件与重新生成的不同`)
      demand(litter(out).length === 0, `第 ${round} 次：留下了临时文件`)
    }
    demand(killed > 20, `60 次里只杀中 ${killed} 次`)
    return `60 次，其中 ${killed} 次在生成途中`
  },

  '被杀之后接着做：做好的公文不再做': async ({program, workspace}) => {
    writeNotices(workspace, 400, '正文。')
    const {child, end} = begin(program, [], workspace)
    await setTimeout(6000)
    child.kill('SIGKILL')
    demand((await end).signal === 'SIGKILL', '6 秒之内就做完了')
    const {stdout} = build(program, ['--json'], {cwd: workspace})
    const {documents} = JSON.parse(stdout)
    const recalled = documents.filter((document) => document.recalled).length
    demand(recalled > 0, '全部重新做了一遍')
    build(program, ['--out', 'clean'], {cwd: workspace})
    demand(same(join(workspace, 'out'), join(workspace, 'clean')), '文件与一次做完的不同')
    return `${documents.length} 份里有 ${recalled} 份不必再做`
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

  '打开的文件过多：报错，不留残缺的文件': ({program, workspace}) => {
    writeNotices(workspace, 12, '正文。')
    build(program, ['--out', 'clean'], {cwd: workspace})
    const right = hashes(join(workspace, 'clean'))
    const cli = `"${process.execPath}" "${join(program, 'cli.js')}" build --jobs 3`
    const codes = [24, 28, 32, 40, 64].map((most) => {
      remove(join(workspace, 'out'))
      const {status, signal, stderr} = run(program, ['sh', '-c', `ulimit -n ${most}; exec ${cli}`], {cwd: workspace})
      demand(signal === null, `${most} 个文件时被 ${signal} 终止：${stderr}`)
      demand(status !== 70, `${most} 个文件时说是程序出错：${stderr}`)
      const made = existsSync(join(workspace, 'out')) ? hashes(join(workspace, 'out')) : {}
      for (const [name, hash] of Object.entries(made)) {
        const book = name === 'manifest.json' || name === 'index.html'
        demand(book || hash === right[name], `${most} 个文件时 ${name} 残缺`)
      }
      return status
    })
    demand(build(program, [], {cwd: workspace}).status === 0, '之后不能再生成')
    demand(same(join(workspace, 'out'), join(workspace, 'clean')), '之后生成的文件不同')
    demand(litter(join(workspace, 'out')).length === 0, '留下了临时文件')
    return `退出代码 ${codes.join('、')}`
  },

  '磁盘写满：报错，原有文件完好': ({program, workspace}) => {
    needNamespaces(program, workspace)
    writeNotices(workspace, 8, '旧的正文。')
    build(program, ['--out', 'full'], {cwd: workspace})
    mkdirSync(join(workspace, 'out'))
    const cli = `"${process.execPath}" "${join(program, 'cli.js')}" build`
    const script = `set -e
      mount -t tmpfs -o size=400k tmpfs out
      ${cli} --format html >/dev/null
      (cd out && find . -type f | sort | xargs sha256sum) >before
      code=0; ${cli} --force >log 2>&1 || code=$?
      (cd out && find . -type f -path './2012/*' | sort | xargs sha256sum) >after
      ls -A out out/2012 | grep -c yinfa >litter || true
      find out -type f -empty >empty
      echo $code`
    const {stdout, stderr} = run(program, ['unshare', '-rm', 'sh', '-c', script], {cwd: workspace})
    demand(stdout.trim() === '3', `退出代码是 ${stdout.trim() || stderr}，应为 3`)
    const read = (name) => spawnSync('cat', [name], {cwd: workspace, encoding: 'utf8'}).stdout
    demand(read('log').includes('磁盘空间已满'), '没有说磁盘空间已满')
    demand(read('empty') === '' && read('litter').trim() === '0', '留下了残缺的文件')
    const lines = (name) => read(name).trim().split('\n')
    const full = Object.entries(hashes(join(workspace, 'full'))).map(([name, hash]) => `${hash}  ./${name}`)
    const right = new Set([...lines('before'), ...full])
    demand(lines('after').length >= 8, '原有文件不见了')
    for (const line of lines('after')) demand(right.has(line), `既不是旧的，也不是新的：${line}`)
    return '退出代码 3，没有残缺的文件和临时文件'
  },

  '同时生成：互不混杂': async ({program, workspace}) => {
    writeNotices(workspace, 6, '正文。')
    build(program, [...fast, '--out', 'clean'], {cwd: workspace})
    let refused = 0
    for (let round = 0; round < 15; round++) {
      remove(join(workspace, 'out'))
      const both = [begin(program, fast, workspace), begin(program, fast, workspace)]
      const codes = await Promise.all(both.map(async ({end}) => (await end).code))
      demand(codes.includes(0) && codes.every((code) => code === 0 || code === 3), `退出代码是 ${codes.join('、')}`)
      if (codes.includes(3)) refused++
      demand(same(join(workspace, 'out'), join(workspace, 'clean')), `第 ${round} 次：文件与单独生成的不同`)
    }
    return `15 次，其中 ${refused} 次后来的一个被拒绝`
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
  },

  '整个 out/ 合乎标准：qpdf、Ghostscript、MuPDF': ({program}) => {
    const out = newFolder()
    const {status, stderr} = build(program, ['--out', out, '--quiet'], {cwd: root})
    demand(status === 0, stderr)
    const pdfs = Object.keys(hashes(out)).filter((name) => name.endsWith('.pdf'))
    // These end with 0 after much that they complain of: what they say counts.
    const readers = {
      qpdf: {command: ['qpdf', '--check'], sound: /No syntax or stream encoding errors found/u},
      gs: {command: ['gs', '-q', '-dBATCH', '-dNOPAUSE', '-dPDFSTOPONERROR', '-sDEVICE=nullpage'], sound: /^\s*$/u},
      mutool: {command: ['mutool', 'info'], sound: /^(?![\s\S]*(?:warning|error|repair))/iu}
    }
    const asked = Object.keys(readers).filter((name) => run(program, ['which', name], {cwd: root}).status === 0)
    if (asked.length === 0) throw new Impossible('没有安装 qpdf、Ghostscript 或 MuPDF')
    demand(pdfs.length >= 5, `只有 ${pdfs.length} 份 PDF`)
    for (const name of asked) {
      const {command, sound} = readers[name]
      for (const pdf of pdfs) {
        const {status: end, stdout, stderr: complaint} = run(program, [...command, join(out, pdf)], {cwd: root})
        const said = `${stdout}${complaint}`
        demand(end === 0 && sound.test(said), `${name} ${pdf}：${said.slice(-400)}`)
      }
    }
    remove(out)
    return `${pdfs.length} 份，${asked.join('、')}`
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

const words = process.argv.slice(2)
const chosen = Object.entries(checks).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word))
)
const program = newFolder()
bundleInto(program)
let failed = 0
for (const [name, check] of chosen) {
  const workspace = newFolder()
  try {
    console.log(`通过  ${name}（${await check({program, workspace})}）`)
  } catch (error) {
    if (error instanceof Impossible) console.log(`未查  ${name}：${error.message}`)
    else {
      failed++
      console.log(`失败  ${name}：${error.message}`)
    }
  } finally {
    remove(workspace)
  }
}
for (const folder of [program, `${program}-cache`]) remove(folder)
process.exitCode = failed === 0 ? 0 : 1

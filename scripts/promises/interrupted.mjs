/** Checks that a build which is killed, hindered or not alone leaves every file whole. */
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {demand, needNamespaces} from './demand.mjs'
import {begin, build, hashes, litter, remove, run, same, writeNotices} from './workshop.mjs'

const fast = ['--format', 'docx,html']

/** PDFs that stand in a folder. */
const madeIn = (folder) =>
  existsSync(folder) ? readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.pdf')).length : 0

/** By name; each says in one line what it proved. */
export const interrupted = {
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
    writeNotices(workspace, 1200, '正文。')
    const {child, end} = begin(program, [], workspace)
    const isMostlyDone = () => madeIn(join(workspace, 'out')) >= 900
    while (child.exitCode === null && !isMostlyDone()) await setTimeout(10)
    child.kill('SIGKILL')
    demand((await end).signal === 'SIGKILL', '没有杀中：已经做完了')
    const {stdout} = build(program, ['--json'], {cwd: workspace})
    const {documents} = JSON.parse(stdout)
    const recalled = documents.filter((document) => document.recalled).length
    demand(recalled > 0, '全部重新做了一遍')
    build(program, ['--out', 'clean'], {cwd: workspace})
    demand(same(join(workspace, 'out'), join(workspace, 'clean')), '文件与一次做完的不同')
    return `${documents.length} 份里有 ${recalled} 份不必再做`
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
  }
}

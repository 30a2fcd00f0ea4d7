import {chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {buildIn, filesIn, notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {version} from '../../src/version.js'
import {bundle, ended, type Run, type Setting, start} from './bundle.js'

let program: ReturnType<typeof bundle>
beforeAll(() => {
  program = bundle()
})
afterAll(() => program.remove())

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace({'2012/a.md': notice(4), 'b.md': notice(5)})
})
afterEach(() => workspace.remove())

const yinfa = (args: readonly string[], setting: Partial<Setting> = {}): Promise<Run> =>
  ended(start(program.folder, args, {cwd: workspace.root, ...setting}))

const isRoot = process.getuid?.() === 0
const nobody = 65534

describe('help', () => {
  it.each([['--help'], ['build', '--help'], ['doctor', '--help']])(
    'is in Chinese throughout: %s %s',
    async (...args) => {
      const {code, stdout, stderr} = await yinfa(args.filter((arg) => arg !== undefined))
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toContain('用法：')
      expect(stdout).not.toMatch(/usage|options|arguments|commands|display|default|output/iu)
    }
  )

  it('is shown on one command, and is no fault', async () => {
    for (const args of [['help'], ['help', 'merge'], ['review', 'help', 'apply']]) {
      const {code, stdout, stderr} = await yinfa(args)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`用法： yinfa ${args.filter((word) => word !== 'help').join(' ')}`)
    }
  })

  it('shows every exit code', async () => {
    const {stdout} = await yinfa(['--help'])
    for (const code of [0, 1, 2, 3, 4, 70, 130, 143])
      expect(stdout).toMatch(new RegExp(`^ +${code}  \\p{Script=Han}`, 'mu'))
  })

  it('is what one gets who types no command', async () => {
    const {code, stderr} = await yinfa([])
    expect(code).toBe(2)
    expect(stderr).toContain('用法：')
  })

  it('has a version, that of package.json', async () => {
    const description: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect((await yinfa(['--version'])).stdout).toBe(`${version}\n`)
    expect(description).toMatchObject({version})
  })
})

describe('a command line that cannot be carried out', () => {
  it.each([
    [['biuld'], '不认识的命令 `biuld`', '`build`'],
    [['build', '--formt', 'pdf'], '不认识的选项 `--formt`', '`--format`'],
    [['build', '--format'], '选项 `-f, --format <格式>` 后面缺少内容', '`yinfa build --help`'],
    [['merge', 'a.md'], '缺少数据', '`yinfa merge [选项] <文稿> <数据>`'],
    [['collect'], '缺少文件夹', '`yinfa collect [选项] <文件夹>`'],
    [['review', 'apply'], '缺少评审表', '`yinfa review apply --help`'],
    [['help', 'biuld'], '不认识的命令 `biuld`', '`build`'],
    [['build', '--format', 'pfd'], '不认识的格式 `pfd`', 'pdf、docx、html'],
    [['build', '--root', '.', '--root', 'a'], '选项 `--root` 写了两次', '前面写的是 `.`，后面写的是 `a`'],
    [['returns', 'template', '--period', '1', '--period', '2'], '选项 `--period` 写了两次', '请只留一个'],
    [['build', '--format', ','], '--format 没有写格式', 'pdf、docx、html'],
    [['doctor', 'me'], '命令 `doctor` 后面写多了内容', '--help'],
    [['build', '--root', 'nowhere'], '`nowhere` 不是工作区', '--root'],
    [['build', '--out', 'content'], '`content` 里放的是源文件', '--out'],
    [['build', '--out', '.'], '`.` 里放的是源文件', '--out']
  ])('is explained in Chinese and ends with 2: %j', async (args, message, hint) => {
    const {code, stdout, stderr} = await yinfa(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr.split('\n')[1]).toContain(hint)
    expect(stderr).not.toMatch(/error|unknown|did you mean/iu)
  })

  it('is one outside of any workspace', async () => {
    const {code, stderr} = await yinfa(['build'], {cwd: tmpdir()})
    expect(code).toBe(2)
    expect(stderr).toContain('这里不是工作区')
  })
})

describe('yinfa build', () => {
  it('makes all three formats, from anywhere in the workspace, and closes with a summary', async () => {
    const {code, stdout, stderr} = await yinfa(['build'], {cwd: path.join(workspace.root, 'content')})
    expect([code, stderr]).toEqual([0, ''])
    expect(Object.keys(filesIn(workspace.out))).toEqual([
      '2012/a.docx',
      '2012/a.html',
      '2012/a.pdf',
      'b.docx',
      'b.html',
      'b.pdf',
      'index.html',
      'manifest.json'
    ])
    expect(stdout).toContain('生成 2 份公文，2 页，6 个文件。')
    expect(stdout).toContain('仿宋用“思源宋体”代替“仿宋_GB2312”')
  })

  it('says how to begin where there is no document yet', async () => {
    rmSync(path.join(workspace.root, 'content/documents'), {recursive: true})
    const {code, stdout} = await yinfa(['build'])
    expect(code).toBe(0)
    expect(stdout).toContain('content/documents/ 里还没有公文，可以用 `yinfa new` 新建一份。')
  })

  it('makes every format that was asked for, however often the option was typed', async () => {
    const {code} = await yinfa(['build', '-f', 'html', '--format', 'docx', '--out', 'formats'])
    expect(code).toBe(0)
    const made = Object.keys(filesIn(path.join(workspace.root, 'formats')))
    expect(made.filter((name) => name.startsWith('b.'))).toEqual(['b.docx', 'b.html'])
  })

  it('points at the line of a mistake, writes nothing of that document and ends with 1', async () => {
    workspace.put('content/documents/b.md', notice(5).replace('recipients:', 'recipeints:'))
    const {code, stdout, stderr} = await yinfa(['build', '--format', 'html'])
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^content\/documents\/b\.md:6:1 .*错误 .*recipeints.*（front-matter-key.*）\n {4}.*recipients/mu
    )
    expect(stdout).toContain('content/documents/b.md 没有生成')
    expect(Object.keys(filesIn(workspace.out))).toEqual(['2012/a.html', 'index.html', 'manifest.json'])
  })

  it('asks whether another document was meant', async () => {
    const {code, stderr} = await yinfa(['build', 'content/documents/2012/aa.md'])
    expect(code).toBe(1)
    expect(stderr).toContain('找不到公文')
    expect(stderr).toContain('您是不是想用 `content/documents/2012/a.md`？')
    expect(filesIn(workspace.out)).toEqual({})
  })

  it('tells programs everything in one JSON value', async () => {
    workspace.put('content/documents/b.md', 'no front matter')
    const {code, stdout, stderr} = await yinfa(['build', '--format', 'html', '--json'])
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      exit: 'findings',
      exitCode: 1,
      documents: [
        {
          path: 'content/documents/2012/a.md',
          status: 'built',
          files: [{name: '2012/a.html', format: 'html', changed: true}]
        },
        {path: 'content/documents/b.md', status: 'failed', files: []}
      ],
      diagnostics: [{severity: 'error', place: {path: 'content/documents/b.md'}}]
    })
  })

  it('is silent when asked to be and all is well', async () => {
    const {code, stdout, stderr} = await yinfa(['build', '--format', 'html', '--quiet'])
    expect([code, stdout, stderr]).toEqual([0, '', ''])
  })

  it('uses colours only where they are wanted', async () => {
    workspace.put('content/documents/b.md', 'no front matter')
    const escape = '\u001B['
    expect((await yinfa(['build'])).stderr).not.toContain(escape)
    expect((await yinfa(['build'], {env: {FORCE_COLOR: '1'}})).stderr).toContain(escape)
    expect((await yinfa(['build'], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}})).stderr).not.toContain(escape)
  })

  it.runIf(isRoot)('ends with 3 where nothing can be written, names the place, and leaves what is there', async () => {
    await yinfa(['build', '--format', 'html'])
    const before = filesIn(workspace.out)
    workspace.put('content/documents/b.md', notice(5, '新的正文。'))
    const open = mkdtempSync(path.join(tmpdir(), 'yinfa-readable-'))
    cpSync(workspace.root, open, {recursive: true})
    share(open)
    const {code, stderr} = await yinfa(['build', '--format', 'html'], {cwd: open, uid: nobody})
    expect(code).toBe(3)
    expect(stderr).toMatch(/^out\S* 错误 无法写入 `out\S*`：没有权限（EACCES）。.*（output-writable）\n {4}\S/mu)
    expect(filesIn(path.join(open, 'out'))).toEqual(before)
    rmSync(open, {recursive: true})
  })

  it('ends with 4 when a font is broken', async () => {
    workspace.put('fonts/simfang.ttf', 'not a font')
    const {code, stderr} = await yinfa(['build'], {env: {YINFA_FONTS: path.join(workspace.root, 'fonts')}})
    expect(code).toBe(4)
    expect(stderr).toContain('simfang.ttf')
    expect(filesIn(workspace.out)).toEqual({})
  })

  it('does its work although nobody listens', async () => {
    const child = start(program.folder, ['build', '--format', 'html', '--json'], {cwd: workspace.root})
    child.stdout?.destroy()
    const {code, stderr} = await ended(child)
    expect([code, stderr]).toEqual([0, ''])
    expect(Object.keys(filesIn(workspace.out))).toEqual(['2012/a.html', 'b.html', 'index.html', 'manifest.json'])
  })
})

describe('the bytes of outputs', () => {
  it('are those that the sources make in this process', async () => {
    await yinfa(['build'])
    const other = temporaryWorkspace({'2012/a.md': notice(4), 'b.md': notice(5)})
    vi.stubEnv('YINFA_NO_DOWNLOAD', '1')
    await buildIn(other, {formats: ['pdf', 'docx', 'html'], tool: version})
    vi.unstubAllEnvs()
    expect(filesIn(other.out)).toEqual(filesIn(workspace.out))
    other.remove()
  })

  it('depend on nothing but their sources: not on time zone, language, umask, user or path', async () => {
    await yinfa(['build'], {env: {TZ: 'UTC', LANG: 'C'}})
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'yinfa 另一处 '))
    cpSync(path.join(workspace.root, 'content'), path.join(elsewhere, 'content'), {recursive: true})
    share(elsewhere, isRoot ? nobody : undefined)
    const env = {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: '/nowhere',
      USER: 'somebody'
    }
    const run = await yinfa(['build'], {cwd: elsewhere, env, umask: '077', ...(isRoot ? {uid: nobody} : {})})
    expect(run).toMatchObject({code: 0, stderr: ''})
    expect(filesIn(path.join(elsewhere, 'out'))).toEqual(filesIn(workspace.out))
    rmSync(elsewhere, {recursive: true})
  })
})

describe('yinfa doctor', () => {
  it('names the face of every role, how good it is, and what to install', async () => {
    const {code, stdout} = await yinfa(['doctor'])
    expect(code).toBe(0)
    for (const role of ['小标宋', '仿宋', '楷体', '黑体', '宋体']) expect(stdout).toMatch(new RegExp(`^${role} `, 'mu'))
    expect(stdout).toContain('思源宋体（国标应为仿宋_GB2312）')
    expect(stdout).toContain('YINFA_NO_DOWNLOAD=1 禁止下载')
    expect(stdout).toContain('YINFA_FONTS')
  })

  it('ends with 4 and says which file is broken', async () => {
    workspace.put('fonts/simfang.ttf', 'not a font')
    const {code, stdout} = await yinfa(['doctor', '--json'], {env: {YINFA_FONTS: path.join(workspace.root, 'fonts')}})
    expect(code).toBe(4)
    const {roles} = JSON.parse(stdout) as {roles: {name: string; standing: string; path: string}[]}
    expect(roles.find(({name}) => name === '仿宋')).toMatchObject({
      standing: 'broken',
      path: path.join(workspace.root, 'fonts/simfang.ttf')
    })
  })
})

describe('the bundle', () => {
  it('is the same when it is made again, and names no folder of this machine', () => {
    const again = bundle()
    expect(filesIn(again.folder)).toEqual(filesIn(program.folder))
    again.remove()
    const root = path.dirname(path.dirname(import.meta.dirname))
    for (const [name, content] of Object.entries(filesIn(program.folder)))
      expect(content.includes(root), name).toBe(false)
  })

  it('keeps the licences of what it contains', () => {
    const licences = readdirSync(program.folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
      name.endsWith('.LEGAL.txt')
    )
    expect(licences.length).toBeGreaterThan(0)
  })

  it('offers the public interface', async () => {
    const api: object = await import(pathToFileURL(path.join(program.folder, 'index.mjs')).href)
    for (const name of ['build', 'compileDocument', 'publish', 'createNodeHost', 'createMemoryHost', 'loadWorkspace']) {
      expect(api).toHaveProperty(name, expect.any(Function))
    }
  })
})

/** Let everybody read a folder that was made for one, or give it to another user. */
function share(folder: string, owner?: number): void {
  for (const name of ['', ...readdirSync(folder, {recursive: true, encoding: 'utf8'})]) {
    const file = path.join(folder, name)
    if (owner !== undefined) chownSync(file, owner, owner)
    chmodSync(file, statSync(file).isDirectory() ? 0o755 : 0o644)
  }
}

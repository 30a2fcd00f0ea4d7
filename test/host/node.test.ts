import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {renameHint} from '../../src/host/byte-name.js'
import {type Host, HostError} from '../../src/host/host.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {createNodeHost} from '../../src/host/node.js'
import {readsOf, recordHost} from '../../src/host/recording.js'
import {systemReason} from '../../src/host/system-codes.js'
import {readBytes} from '../../src/source/read.js'

let folder = ''
let root = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-host-'))
  root = join(folder, 'workspace')
  mkdirSync(join(root, 'content'), {recursive: true})
  writeFileSync(join(root, 'content/a.md'), 'inside')
  writeFileSync(join(folder, 'secret.md'), 'outside')
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const open = (): Host => createNodeHost({root, fontFolders: []})
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString()

/** The code with which a host refuses a path. */
function refusal(host: Host, path: string): string | undefined {
  try {
    host.read(path)
    return undefined
  } catch (error) {
    if (error instanceof HostError) return error.code
    throw error
  }
}

describe('a node host', () => {
  it('reads files of the workspace, and tells absent ones from present ones', () => {
    expect(text(open().read('content/a.md'))).toBe('inside')
    expect(open().read('content/b.md')).toBeUndefined()
    expect(open().read('content/a.md/b.md')).toBeUndefined()
  })

  it.each(['../secret.md', 'content/../../secret.md', '/etc/hostname', 'C:/a.md', 'content\\a.md', '', 'a\0b', './a'])(
    'refuses the path %j',
    (path) => {
      expect(refusal(open(), path)).toBe('EOUTSIDE')
    }
  )

  /** What an archive of an old Chinese Windows leaves: the name in GB18030. */
  const gbk = Buffer.from([0xb9, 0xab, 0xb8, 0xe6])
  const at = (...parts: readonly (string | Buffer)[]): Buffer =>
    Buffer.concat([Buffer.from(`${root}/content`), ...parts.flatMap((part) => [Buffer.from('/'), Buffer.from(part)])])

  it.skipIf(process.platform !== 'linux')(
    'lists names that are no UTF-8 by their bytes, and refuses to read them',
    () => {
      writeFileSync(Buffer.concat([at(gbk), Buffer.from('.md')]), '甲')
      mkdirSync(at(gbk))
      writeFileSync(at(gbk, '一.csv'), '甲')
      writeFileSync(join(root, 'content/b\uFFFD.md'), 'its name says so')
      const names = [
        'content/\\xB9\\xAB\\xB8\\xE6.md',
        'content/\\xB9\\xAB\\xB8\\xE6/一.csv',
        'content/a.md',
        'content/b\uFFFD.md'
      ]
      expect(open().list('content')).toEqual(names)
      expect(names.map((name) => refusal(open(), name))).toEqual(['EILSEQ', 'EILSEQ', undefined, undefined])
      const said: string[] = []
      readBytes(open(), names[0] ?? '', ({message, hint}) => void said.push(message, hint ?? ''))
      expect(said).toEqual([
        '无法读取文件 `content/\\xB9\\xAB\\xB8\\xE6.md`：名称不是 UTF-8 编码，`\\x` 后面是认不出的字节（EILSEQ）。',
        "按 GB18030 读是“公告.md”。请给它改名，如在工作区里运行 `mv $'content/\\xB9\\xAB\\xB8\\xE6.md' 'content/公告.md'`。"
      ])
      execFileSync('bash', ['-c', /`(mv .*)`/u.exec(said[1] ?? '')?.[1] ?? 'false'], {cwd: root})
      expect(open().list('content')).toContain('content/公告.md')
    }
  )

  it.skipIf(process.platform !== 'linux')('has a name for bytes that are no text at all', () => {
    writeFileSync(Buffer.concat([at(Buffer.from([0xff, 0x27, 0x0a])), Buffer.from('.MD')]), '甲')
    const [, name = ''] = open().list('content').toSorted().toReversed()
    expect(name).toBe('content/\\xFF\\x27\\x0A.MD')
    expect(renameHint(name)).toContain("mv $'content/\\xFF\\x27\\x0A.MD' 'content/新名称.MD'`")
  })

  it('follows symlinks that stay inside', () => {
    symlinkSync('a.md', join(root, 'content/link.md'))
    expect(text(open().read('content/link.md'))).toBe('inside')
  })

  it('refuses symlinks that lead out, of files and of folders', () => {
    symlinkSync('../../secret.md', join(root, 'content/link.md'))
    symlinkSync(folder, join(root, 'content/up'))
    expect(refusal(open(), 'content/link.md')).toBe('EOUTSIDE')
    expect(refusal(open(), 'content/up/secret.md')).toBe('EOUTSIDE')
  })

  it('refuses a folder that merely begins like the workspace', () => {
    mkdirSync(`${root}-other`)
    writeFileSync(`${root}-other/x.md`, 'outside')
    symlinkSync(`${root}-other/x.md`, join(root, 'content/x.md'))
    expect(refusal(open(), 'content/x.md')).toBe('EOUTSIDE')
  })

  it('tells that a folder is no file', () => {
    expect(refusal(open(), 'content')).toBe('EISDIR')
  })

  it.runIf(process.platform !== 'win32')('does not wait for a named pipe', () => {
    execFileSync('mkfifo', [join(root, 'content/pipe.md')])
    expect(refusal(open(), 'content/pipe.md')).toBe('ENOTFILE')
  })

  it('answers the same for as long as it lives', () => {
    const host = open()
    expect(host.read('content/new.md')).toBeUndefined()
    host.read('content/a.md')
    writeFileSync(join(root, 'content/a.md'), 'changed')
    writeFileSync(join(root, 'content/new.md'), 'new')
    expect(text(host.read('content/a.md'))).toBe('inside')
    expect(host.read('content/new.md')).toBeUndefined()
    expect(text(open().read('content/a.md'))).toBe('changed')
  })

  it('lists files by code unit, whatever the language of the machine', () => {
    // By code point 😀 (U+1F600) stands behind ！ (U+FF01); by UTF-16 code unit it stands before.
    for (const name of ['！.md', '😀.md', 'b.md', 'B.md', '一.md']) writeFileSync(join(root, 'content', name), '')
    expect(open().list('content')).toEqual(
      ['B.md', 'a.md', 'b.md', '一.md', '😀.md', '！.md'].map((name) => `content/${name}`)
    )
  })

  it('lists no folder that lies outside, and ends in spite of circular links', () => {
    symlinkSync(folder, join(root, 'content/up'))
    symlinkSync('.', join(root, 'content/loop'))
    expect(open().list('content')).toEqual(['content/a.md', 'content/up'])
    expect(open().list('nothing')).toEqual([])
  })

  it('cannot be opened over a folder that is not there', () => {
    expect(() => createNodeHost({root: join(folder, 'absent'), fontFolders: []})).toThrow(HostError)
  })
})

describe('a memory host', () => {
  it('answers like a node host', () => {
    const host = createMemoryHost({'content/b.md': 'b', 'content/a.md': new Uint8Array([97]), 'contents/c.md': ''})
    expect(text(host.read('content/b.md'))).toBe('b')
    expect(text(host.read('content/a.md'))).toBe('a')
    expect(host.read('content/c.md')).toBeUndefined()
    expect(refusal(host, '../c.md')).toBe('EOUTSIDE')
    expect(host.list('content')).toEqual(['content/a.md', 'content/b.md'])
    expect(host.font('simfang.ttf')).toBeUndefined()
  })

  it('has no file that JavaScript objects have by birth', () => {
    expect(createMemoryHost({}).read('constructor')).toBeUndefined()
  })
})

describe('a recording host', () => {
  it('notes every file asked for once, with the hash of its content or its absence', () => {
    const host = recordHost(createMemoryHost({b: 'abc', a: ''}))
    for (const path of ['b', 'c', 'a', 'b']) host.read(path)
    expect(readsOf(host.answers())).toEqual([
      // FIPS 180-4, examples for the empty message and for “abc”.
      {path: 'a', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'},
      {path: 'b', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'},
      {path: 'c', sha256: null}
    ])
  })
})

describe('system reasons', () => {
  it('say in Chinese what a code means, and keep the code', () => {
    expect(systemReason('ENOSPC')).toBe('磁盘空间已满（ENOSPC）')
    expect(systemReason('EWHATEVER')).toBe('系统错误 EWHATEVER')
  })
})

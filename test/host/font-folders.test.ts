import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {defaultFontFolders, fontCacheFolder, fontFinder} from '../../src/host/font-folders.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-folders-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, {recursive: true, force: true})
})

const put = (path: string, text = path): void => {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString()

describe('what a font finder found', () => {
  /** What has just changed may change again at the same time: all is as if it had been so for long. */
  const scanned = (): ReturnType<typeof fontFinder> => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000)
    const find = fontFinder({folders: ['absent', 'fonts'].map((name) => join(root, name))})
    find('nothing.ttf')
    return find
  }
  beforeEach(() => {
    put('fonts/below/simfang.ttf')
    put('elsewhere/simkai.ttf')
    symlinkSync(join(root, 'elsewhere'), join(root, 'fonts/linked'))
    symlinkSync(join(root, 'elsewhere/simkai.ttf'), join(root, 'fonts/linked.ttf'))
  })

  it('holds as long as nothing has changed, and files beside the folders do not matter', () => {
    const find = scanned()
    put('another/simhei.ttf')
    expect(find.holds()).toBe(true)
  })

  it.each([
    ['a file is added', () => put('fonts/below/simhei.ttf')],
    ['a file is gone', () => rmSync(join(root, 'fonts/below/simfang.ttf'))],
    ['a folder is added', () => put('fonts/new/readme.txt')],
    ['a folder is gone', () => rmSync(join(root, 'fonts'), {recursive: true})],
    ['a folder that was not there is', () => put('absent/simfang.ttf')],
    ['a file is added where a link leads', () => put('elsewhere/simhei.ttf')],
    ['what a link leads to is gone', () => rmSync(join(root, 'elsewhere'), {recursive: true})]
  ])('does not hold when %s', (_, change) => {
    const find = scanned()
    change()
    expect(find.holds()).toBe(false)
  })

  it('does not hold when a folder had only just changed, for it may change again at the same time', () => {
    const find = fontFinder({folders: [join(root, 'fonts')]})
    find('nothing.ttf')
    expect(find.holds()).toBe(false)
  })
})

describe('the font finder', () => {
  it('finds a file by bare name in any case, in folders below', () => {
    put('a/one/two/SIMFANG.TTF')
    const find = fontFinder({folders: [join(root, 'a')]})
    expect(find('simfang.ttf')?.path).toBe(join(root, 'a/one/two/SIMFANG.TTF'))
    expect(textOf(find('SimFang.ttf')?.bytes())).toBe('a/one/two/SIMFANG.TTF')
    expect(find('simkai.ttf')).toBeUndefined()
  })

  it('prefers the folder that comes first', () => {
    put('late/simfang.ttf')
    put('early/simfang.ttf')
    const find = fontFinder({folders: [join(root, 'absent'), join(root, 'early'), join(root, 'late')]})
    expect(find('simfang.ttf')?.path).toBe(join(root, 'early/simfang.ttf'))
  })

  it('scans a folder at the first question that needs it, and once', () => {
    put('early/simfang.ttf')
    const find = fontFinder({folders: [join(root, 'early'), join(root, 'late')]})
    put('early/simkai.ttf')
    expect(find('simkai.ttf')).toBeDefined()
    put('late/simhei.ttf')
    expect(find('simhei.ttf')).toBeDefined()
    put('late/simsun.ttc')
    expect(find('simsun.ttc')).toBeUndefined()
  })

  it('goes six folders deep and no further', () => {
    put('1/2/3/4/5/6/in.ttf')
    put('1/2/3/4/5/6/7/out.ttf')
    const find = fontFinder({folders: [root]})
    expect(find('in.ttf')).toBeDefined()
    expect(find('out.ttf')).toBeUndefined()
  })

  it('follows symbolic links but not in circles, and passes over dangling ones', () => {
    put('elsewhere/simfang.ttf')
    mkdirSync(join(root, 'fonts'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'fonts/linked'))
    symlinkSync(join(root, 'fonts'), join(root, 'fonts/circle'))
    symlinkSync(join(root, 'nowhere'), join(root, 'fonts/dangling.ttf'))
    const find = fontFinder({folders: [join(root, 'fonts')]})
    expect(find('simfang.ttf')?.path).toBe(join(root, 'fonts/linked/simfang.ttf'))
    expect(find('dangling.ttf')).toBeUndefined()
  })

  it('reads a file once, at the first call', () => {
    put('simfang.ttf', 'old')
    const file = fontFinder({folders: [root]})('simfang.ttf')
    put('simfang.ttf', 'new')
    expect(textOf(file?.bytes())).toBe('new')
    put('simfang.ttf', 'newer')
    expect(textOf(file?.bytes())).toBe('new')
  })

  it('says which file cannot be read', () => {
    put('simfang.ttf')
    const file = fontFinder({folders: [root]})('simfang.ttf')
    rmSync(join(root, 'simfang.ttf'))
    expect(() => file?.bytes()).toThrow(`ENOENT: ${join(root, 'simfang.ttf')}`)
  })
})

describe('the font folders of a machine', () => {
  it('begin with those of YINFA_FONTS and the cache, and end with the package that comes with yinfa', () => {
    const folders = defaultFontFolders({YINFA_FONTS: '/one:/two:'}, 'linux', '/home/li')
    expect(folders.slice(0, 3)).toEqual(['/one', '/two', '/home/li/.cache/yinfa/fonts'])
    expect(folders).toContain('/usr/share/fonts')
    expect(folders.at(-1)).toMatch(/noto-serif-sc$/u)
    expect(fontFinder({folders})('NotoSerifSC_400Regular.ttf')).toBeDefined()
  })

  it('hold the cache where each system keeps caches', () => {
    expect(fontCacheFolder({XDG_CACHE_HOME: '/cache'}, 'linux', '/home/li')).toBe('/cache/yinfa/fonts')
    expect(fontCacheFolder({XDG_CACHE_HOME: 'cache'}, 'linux', '/home/li')).toBe('/home/li/.cache/yinfa/fonts')
    expect(fontCacheFolder({}, 'darwin', '/Users/li')).toBe('/Users/li/Library/Caches/yinfa/fonts')
    expect(fontCacheFolder({}, 'win32', 'C:\\Users\\li')).toBe('C:\\Users\\li\\AppData\\Local\\yinfa\\fonts')
    expect(fontCacheFolder({LOCALAPPDATA: 'D:\\data'}, 'win32', 'C:\\Users\\li')).toBe('D:\\data\\yinfa\\fonts')
  })

  it('are those of Windows and of macOS there', () => {
    const windows = defaultFontFolders(
      {YINFA_FONTS: 'C:\\a;D:\\b', SystemRoot: 'C:\\WINDOWS'},
      'win32',
      'C:\\Users\\li'
    )
    expect(windows.slice(0, 2)).toEqual(['C:\\a', 'D:\\b'])
    expect(windows).toContain('C:\\WINDOWS\\Fonts')
    expect(defaultFontFolders({}, 'darwin', '/Users/li')).toContain('/System/Library/Fonts')
  })
})

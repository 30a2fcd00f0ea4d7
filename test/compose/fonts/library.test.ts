import {describe, expect, it} from 'vitest'
import {createFontLibrary, rolesLacking} from '../../../src/compose/fonts/library.js'
import {faceRoles, glyphFallbacks, roleCandidates} from '../../../src/compose/fonts/roles.js'
import type {FontFile} from '../../../src/host/host.js'
import {inMemory, noto, roboto} from './fixtures.js'

/** A host with these font files; notes which were read. */
function hostWith(fonts: Readonly<Record<string, FontFile>>): {
  font(name: string): FontFile | undefined
  read: string[]
} {
  const read: string[] = []
  const font = (name: string): FontFile | undefined => {
    const file = fonts[name]
    if (file === undefined) return undefined
    const bytes = (): Uint8Array => {
      read.push(name)
      return file.bytes()
    }
    return {path: `/fonts/${name}`, bytes}
  }
  return {font, read}
}

const han = '中'.codePointAt(0) ?? 0
const latin = 0x41

describe('the font library', () => {
  it('takes the first candidate that is present', () => {
    const {font} = hostWith({'simfang.ttf': roboto(), 'NotoSerifSC_400Regular.ttf': noto('400Regular')})
    const serving = createFontLibrary({font}).primary('fangsong')
    expect(serving?.candidate.displayName).toBe('仿宋')
    expect(serving?.face.id).toBe('simfang.ttf')
  })

  it('takes a character that the role lacks from the next face that has it', () => {
    const {font} = hostWith({'simhei.ttf': roboto(), 'NotoSerifSC_400Regular.ttf': noto('400Regular')})
    const library = createFontLibrary({font})
    expect(library.resolve('heiti', latin)?.id).toBe('simhei.ttf')
    expect(library.resolve('heiti', han)?.id).toBe('NotoSerifSC_400Regular.ttf')
    expect(library.resolve('heiti', 0x10fffd)).toBeUndefined()
    expect(library.resolve('fangsong', han)).toBe(library.resolve('songti', han))
  })

  it('says that nobody serves a role when no font is there', () => {
    const {font} = hostWith({})
    const library = createFontLibrary({font})
    expect(library.primary('songti')).toBeUndefined()
    expect(library.resolve('songti', han)).toBeUndefined()
    expect(library.report().map(({candidate}) => candidate)).toEqual(faceRoles.map(() => undefined))
    expect(rolesLacking(library.report())).toEqual(faceRoles)
  })

  it('reads nothing before the first character is asked for, and then each file once', () => {
    const host = hostWith({'simfang.ttf': roboto(), 'NotoSerifSC_400Regular.ttf': noto('400Regular')})
    const library = createFontLibrary(host)
    library.report()
    expect(host.read).toEqual([])
    library.resolve('fangsong', latin)
    expect(host.read).toEqual(['simfang.ttf'])
    library.resolve('fangsong', han)
    library.resolve('songti', han)
    library.primary('songti')
    expect(host.read).toEqual(['simfang.ttf', 'NotoSerifSC_400Regular.ttf'])
  })

  it('never takes the next face in place of a broken file', () => {
    const broken = inMemory('/fonts/simfang.ttf', noto('400Regular').bytes().subarray(0, 9999))
    const {font} = hostWith({'simfang.ttf': broken, 'NotoSerifSC_400Regular.ttf': noto('400Regular')})
    const library = createFontLibrary({font})
    expect(() => library.primary('fangsong')).toThrow('/fonts/simfang.ttf 不能用：文件不完整')
    expect(() => library.resolve('fangsong', han)).toThrow('文件不完整')
  })

  it('reports what was wanted, what serves and how near that comes', () => {
    const {font} = hostWith({'NotoSerifSC_400Regular.ttf': noto('400Regular'), 'simkai.ttf': roboto()})
    const reports = createFontLibrary({font}).report()
    const lines = reports.map(
      ({name, wanted, candidate, path}) =>
        `${name} ${wanted.displayName}: ${candidate?.displayName} ${candidate?.standing} ${path}`
    )
    expect(lines).toEqual([
      '小标宋 方正小标宋简体: undefined undefined undefined',
      '仿宋 仿宋_GB2312: 思源宋体 substitute /fonts/NotoSerifSC_400Regular.ttf',
      '楷体 楷体_GB2312: 楷体 standard /fonts/simkai.ttf',
      '黑体 黑体（SimHei）: undefined undefined undefined',
      '宋体 宋体（SimSun）: 思源宋体 equivalent /fonts/NotoSerifSC_400Regular.ttf'
    ])
    expect(rolesLacking(reports)).toEqual(['xiaobiaosong', 'fangsong', 'heiti'])
  })
})

describe('the candidates', () => {
  it('go from the face of the standard to the substitute', () => {
    const rank = {standard: 0, equivalent: 1, substitute: 2}
    for (const role of faceRoles) {
      const ranks = roleCandidates[role].map(({standing}) => rank[standing])
      expect(ranks, role).toEqual(ranks.toSorted())
    }
  })

  it('end in a face that comes with yinfa', () => {
    for (const candidates of [...faceRoles.map((role) => roleCandidates[role]), glyphFallbacks]) {
      expect(candidates.some(({fileName}) => fileName.startsWith('NotoSerifSC_'))).toBe(true)
    }
  })
})

/** The five faces of Chinese official documents and the files that can serve them, best first. */

import {faces, type FaceRole} from '../../layout/faces.js'

/**
 * How near a file comes to what the standard names: the face itself (`standard`), another face of the same category
 * (`equivalent`), or a face of another category, used only so that a page comes out at all (`substitute`).
 */
export type Standing = 'standard' | 'equivalent' | 'substitute'

/** A font file that can serve a role. */
export interface FaceCandidate {
  /** Bare file name, matched without regard to case. */
  readonly fileName: string
  /** PostScript name of the face inside a collection (TTC). */
  readonly postscriptName?: string
  /** The name staff know, e.g. 方正小标宋简体. */
  readonly displayName: string
  readonly standing: Standing
  /** Top of the em box over the baseline in em, where the face draws lower or higher than others. */
  readonly emAscent?: number
}

/** All roles, in the order in which a document meets them. */
export const faceRoles = Object.keys(faces) as readonly FaceRole[]

const candidate =
  (standing: Standing) =>
  (fileName: string, displayName: string, postscriptName?: string): FaceCandidate =>
    postscriptName === undefined ? {fileName, displayName, standing} : {fileName, displayName, standing, postscriptName}

const standard = candidate('standard')
const equivalent = candidate('equivalent')
const substitute = candidate('substitute')

/** Measured: Fandol draws its characters 0.08 em lower than its tables say. */
const fandol = (fileName: string, displayName: string): FaceCandidate => ({
  ...equivalent(fileName, displayName),
  emAscent: 0.8
})

const notoRegular = 'NotoSerifSC_400Regular.ttf'
const wenkai = equivalent('LXGWWenKai-Regular.ttf', '霞鹜文楷')

/** The candidates of each role, best first. */
export const roleCandidates: Readonly<Record<FaceRole, readonly FaceCandidate[]>> = {
  xiaobiaosong: [
    standard('FZXBSJW.TTF', '方正小标宋简体'),
    standard('方正小标宋简体.ttf', '方正小标宋简体'),
    standard('方正小标宋_GBK.ttf', '方正小标宋_GBK'),
    standard('FZXBSK.TTF', '方正小标宋_GBK'),
    fandol('FandolSong-Bold.otf', 'Fandol 粗宋'),
    substitute('NotoSerifSC_700Bold.ttf', '思源宋体 Bold')
  ],
  fangsong: [
    standard('仿宋_GB2312.ttf', '仿宋_GB2312'),
    standard('FangSong_GB2312.ttf', '仿宋_GB2312'),
    standard('simfang.ttf', '仿宋'),
    standard('Fangsong.ttf', '仿宋'),
    equivalent('STFANGSO.TTF', '华文仿宋'),
    equivalent('STFangsong.ttf', '华文仿宋'),
    fandol('FandolFang-Regular.otf', 'Fandol 仿宋'),
    substitute(notoRegular, '思源宋体')
  ],
  kaiti: [
    standard('楷体_GB2312.ttf', '楷体_GB2312'),
    standard('KaiTi_GB2312.ttf', '楷体_GB2312'),
    standard('simkai.ttf', '楷体'),
    standard('Kaiti.ttf', '楷体'),
    equivalent('STKAITI.TTF', '华文楷体'),
    equivalent('Kaiti.ttc', '华文楷体', 'STKaiti'),
    fandol('FandolKai-Regular.otf', 'Fandol 楷体'),
    wenkai,
    substitute('NotoSerifSC_300Light.ttf', '思源宋体 Light')
  ],
  heiti: [
    standard('simhei.ttf', '黑体（SimHei）'),
    fandol('FandolHei-Regular.otf', 'Fandol 黑体'),
    equivalent('NotoSansSC_500Medium.ttf', '思源黑体 Medium'),
    substitute('NotoSerifSC_900Black.ttf', '思源宋体 Black')
  ],
  songti: [
    standard('simsun.ttc', '宋体（SimSun）', 'SimSun'),
    standard('simsun.ttf', '宋体（SimSun）'),
    fandol('FandolSong-Regular.otf', 'Fandol 宋体'),
    equivalent(notoRegular, '思源宋体')
  ]
}

/** Faces with the rare characters (生僻字) that names and places need and that other faces lack. */
export const rareFaces: readonly FaceCandidate[] = [
  substitute('simsunb.ttf', '宋体-ExtB（SimSun-ExtB）'),
  substitute('BabelStoneHan.ttf', 'BabelStone Han')
]

/** What supplies a single character that the faces of a role lack; the same for every role, in this order. */
export const glyphFallbacks: readonly FaceCandidate[] = [substitute(notoRegular, '思源宋体'), ...rareFaces, wenkai]

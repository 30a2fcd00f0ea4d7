/** Font categories that the standard names (字体): a role is a category, the machine decides which file serves it. */
export const faces = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体'
} as const

/** Code name of a font category. */
export type FaceRole = keyof typeof faces

const serif = [
  'Noto Serif SC',
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'Songti SC',
  'STSong',
  'SimSun',
  'serif'
] as const
const sans = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'Source Han Sans SC',
  'sans-serif'
] as const

/**
 * Families of each category as CSS asks for them, best first. A browser takes what its reader's machine has, so the list
 * runs from the faces of offices through those of macOS and Linux to any face of the same build.
 */
export const cssFamilies = {
  xiaobiaosong: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', 'FandolSong', ...serif],
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    'FandolFang',
    'FandolFang R',
    ...serif
  ],
  kaiti: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Kaiti SC', 'FandolKai', 'LXGW WenKai', ...serif],
  heiti: ['SimHei', '黑体', 'STHeiti', 'Heiti SC', 'FandolHei', ...sans],
  songti: ['SimSun', '宋体', 'STSong', 'FandolSong', ...serif]
} as const satisfies Record<FaceRole, readonly string[]>

/** Font names for formats that name fonts and leave finding them to the reader (DOCX). */
import type {FaceRole} from './faces.js'

/** How a word processor is told of a face. */
export interface WordFace {
  /** The font name that documents carry; what Chinese offices have installed. */
  readonly name: string
  /** A name under which the same face is often installed instead. */
  readonly alternative: string
  /** PANOSE classification, by which a missing font is replaced by one that looks like it. */
  readonly panose: string
}

/** The word processor's font of each category. */
export const wordFaces: Readonly<Record<FaceRole, WordFace>> = {
  xiaobiaosong: {name: '方正小标宋简体', alternative: 'FZXiaoBiaoSong-B05S', panose: '02010601030101010101'},
  fangsong: {name: '仿宋_GB2312', alternative: 'FangSong', panose: '02010609030101010101'},
  kaiti: {name: '楷体_GB2312', alternative: 'KaiTi', panose: '02010609030101010101'},
  heiti: {name: '黑体', alternative: 'SimHei', panose: '02010609060101010101'},
  songti: {name: '宋体', alternative: 'SimSun', panose: '02010600030101010101'}
}

/** Which category of the standard a face belongs to, by the name that a file gives it. */
import type {FaceCategory} from './measured.js'

/** In order: 小标宋 faces have 宋 in their names, 仿宋 too. */
const categories: readonly (readonly [RegExp, FaceCategory])[] = [
  [/^(?:noto|source ?han|思源)/iu, 'substitute'],
  [/小标宋|xbs|xiaobiao|stzhongsong|华文中宋|fandolsong-?bold|fandolsong ?b\b/iu, 'xiaobiaosong'],
  [/仿宋|fang ?song|fangso|simfang|fandolfang|stfang|^fzfs/iu, 'fangsong'],
  [/楷体|kai ?ti|simkai|fandolkai|stkai|wenkai|kaiti|^fzkt|文楷/iu, 'kaiti'],
  [/黑体|sim ?hei|fandolhei|stheiti|heiti|^fzht|yahei|雅黑|pingfang/iu, 'heiti'],
  [/宋体|sim ?sun|fandolsong|stsong|songti|^fzss/iu, 'songti']
]

/** Category of a face name such as `ABCDEF+FandolFang-Regular` or `仿宋_GB2312`. */
export function faceCategory(name: string): FaceCategory {
  const plain = plainName(name)
  return categories.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other'
}

/** A face name without the tag of its subset. */
export const plainName = (name: string): string => name.replace(/^[A-Z]{6}\+/u, '')

/** Whether a face name says bold. 小标宋 faces are bold by their nature, and some say so. */
export const isBoldName = (name: string): boolean =>
  /bold|,b\b|粗体|加粗|heavy|black/iu.test(name) && faceCategory(name) !== 'xiaobiaosong'

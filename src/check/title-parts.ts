/** Parts of a 标题. */
import {genres} from '../gongwen/genres.js'

/** Words that end a title and stand for a kind of the 条例. */
const words = new Map<string, string>([
  ...Object.values(genres).map((word): [string, string] => [word, word]),
  ['复函', '函'],
  ['答复', '函'],
  ['令', '命令']
])

const longestFirst = [...words.keys()].toSorted((one, other) => other.length - one.length)

/** 文种 that a title ends with, a bracket behind it aside: 通知 of 关于……的通知（试行）. */
export function genreWord(title: string): string | undefined {
  const bare = title.replace(/（[^（）]*）$/u, '')
  const word = longestFirst.find((candidate) => bare.endsWith(candidate))
  return word === undefined ? undefined : words.get(word)
}

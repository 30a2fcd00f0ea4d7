/** File names made from data: names of units and titles, written so that every system can keep them. */

/** Bytes that a name may have on the file systems in use; an ending counts. */
const longestName = 255

/** What Windows refuses in names, and what stands for it. */
const refused: ReadonlyMap<string, string> = new Map([
  ['<', '＜'],
  ['>', '＞'],
  [':', '：'],
  ['"', '＂'],
  ['/', '／'],
  ['\\', '＼'],
  ['|', '｜'],
  ['?', '？'],
  ['*', '＊']
])

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * A text as the name of a file, without ending: characters that Windows refuses become their full-width twins, white
 * space one space, and what is too long is cut between characters. '' when nothing is left.
 * @param room bytes to leave for the ending and what else is added
 */
export function fileName(text: string, room = 16): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/gu, (mark) => refused.get(mark) ?? '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
  const cut = cutToBytes(plain.trim(), longestName - room).replace(/^[. ]+|[. ]+$/gu, '')
  return reserved.test(cut) ? `_${cut}` : cut
}

function cutToBytes(text: string, most: number): string {
  let kept = ''
  let bytes = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}

/** What two names share that some system takes for one: case and normal form. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase()

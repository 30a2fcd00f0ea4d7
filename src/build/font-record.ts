/**
 * SHA-256 of the fonts of this machine, kept for all builds of a user. Fonts are large, seldom change, and are the same
 * for every workspace: hashing them takes longer than setting a notice.
 */
import {join} from 'node:path'
import {loadVouched, saveVouched, type VouchedPlace} from './vouched-file.js'

/** SHA-256 of font files by what tells their versions apart; see `fontIdentity`. */
export type FontDigests = Readonly<Record<string, string>>

/** Versions of files that are kept: some of each candidate of each role. */
const most = 100

/** The place of the digests. @param folder absolute path of yinfa's folder for records */
export const fontPlace = (folder: string, program: string): VouchedPlace => ({
  path: join(folder, 'fonts.json'),
  kind: 'fonts',
  program
})

/** What builds before have left; nothing where nothing can be believed. */
export function loadFontDigests(place: VouchedPlace): FontDigests {
  const text = loadVouched(place)
  return text === undefined ? {} : (JSON.parse(text) as FontDigests)
}

/**
 * Keep what is new, and of what is known as much as there is room for.
 * @param known what is there
 * @returns what is there now
 */
export function saveFontDigests(place: VouchedPlace, known: FontDigests, asked: FontDigests): FontDigests {
  if (Object.entries(asked).every(([identity, digest]) => known[identity] === digest)) return known
  const older = Object.entries(known).filter(([identity]) => !Object.hasOwn(asked, identity))
  // In an order that does not tell which document was made first.
  const newer = Object.entries(asked).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const digests = Object.fromEntries([...newer, ...older].slice(0, most))
  saveVouched(place, JSON.stringify(digests))
  return digests
}

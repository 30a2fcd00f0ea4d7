/** Names of sheets: what Excel refuses is replaced, what is too long cut, and no two are the same to Excel. */

/** Most UTF-16 units of a name. */
const longest = 31
/** Distance of the full-width forms from ASCII. */
const fullWidth = 0xfee0

/**
 * Names for sheets of these titles, in order.
 * @param titles as people wrote them
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title, index) => {
    const wanted = allowed(title) || `表${index + 1}`
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : `（${count}）`
      const name = cut(wanted, longest - ending.length) + ending
      // Excel keeps this name for itself, in English and in Chinese.
      const reserved = ['history', '历史记录'].includes(name.toLowerCase())
      const key = name.normalize('NFKC').toLowerCase()
      if (reserved || taken.has(key)) continue
      taken.add(key)
      return name
    }
  })
}

/** What Excel refuses in names becomes its full-width form; controls, and quotes at the ends, are left out. */
const allowed = (title: string): string =>
  title
    .replaceAll(/[[\]\\/:*?]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + fullWidth))
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll(/^[\s']+|[\s']+$/gu, '')

/** No name ends within a pair of surrogates. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/u, '')
    .replace(/['\s]+$/u, '')

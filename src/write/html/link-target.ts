/** Which addresses a document may lead to, and how they are written. */

/** Characters that WHATWG URLs let through but that are not URL code points, which validators refuse. */
const unusual = /[\s"<>\\^`{|}[\]]|%(?![0-9A-Fa-f]{2})/g
const encode = (text: string): string =>
  encodeURI(text)
    .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
    .replace(unusual, percent)
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/**
 * The address to write for a link, or null when its text alone may be printed.
 * Web, mail and telephone addresses and places inside the document pass; everything else (scripts, data, files of this
 * machine, addresses without scheme) does not.
 */
export function linkTarget(url: string): string | null {
  if (/\p{Cs}/u.test(url)) return null
  const address = url.trim()
  if (/^#./.test(address)) return `#${encode(address.slice(1))}`
  if (/^(?:mailto|tel):./i.test(address)) return encode(address)
  if (!/^https?:\/\//i.test(address)) return null
  if (!URL.canParse(address)) return null
  const {protocol, host, pathname, search, hash} = new URL(address)
  return `${protocol}//${host}${encode(pathname)}${encode(search)}${encode(hash)}`
}

/** The address of a file in the same folder or below it, from its plain name. */
export const fileTarget = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')

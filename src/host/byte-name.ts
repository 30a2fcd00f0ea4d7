/** Names of files that are no UTF-8, as old archives leave them: how they are shown, known again and mended. */

/** A name as text. One that is no UTF-8 has its bytes beyond ASCII as `\xNN`, as shells read them between `$'` and `'`. */
export function shownName(name: Uint8Array): string {
  const text = decoded('utf-8', name)
  if (text !== undefined) return text
  return [...name]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x27 || byte === 0x5c
        ? String.raw`\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)
    )
    .join('')
}

const escape = /\\x([0-9A-F]{2})/gu

/** Whether a path is one that `shownName` had to write by its bytes. */
export const isByteName = (path: string): boolean => path.search(escape) !== -1

/** What a name that is no UTF-8 says when it is read as GB18030, as Chinese Windows wrote it; undefined when nothing. */
function meantName(shown: string): string | undefined {
  const bytes = shown.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return decoded(
    'gb18030',
    Uint8Array.from(bytes, (character) => character.charCodeAt(0))
  )
}

/** How to rename the first folder or file of a path whose name is no UTF-8, in a Chinese sentence. */
export function renameHint(path: string): string {
  const parts = path.split('/')
  const at = parts.findIndex(isByteName)
  const shown = parts[at] ?? path
  const meant = meantName(shown)
  const ending = /\.[a-z]+$/iu.exec(shown)?.[0] ?? ''
  const above = parts.slice(0, at).map((part) => `${part}/`)
  const command = `mv $'${above.join('')}${shown}' '${above.join('')}${meant ?? `新名称${ending}`}'`
  return `${meant === undefined ? '' : `按 GB18030 读是“${meant}”。`}请给它改名，如在工作区里运行 \`${command}\`。`
}

function decoded(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}

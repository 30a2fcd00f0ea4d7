/** Text of a file as messages quote it: cut where nobody reads on. */

/**
 * The beginning of a text, and `…` for what is left out.
 * @param most UTF-16 units that are kept
 */
export const shortened = (text: string, most = 24): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/u, '')}…` : text

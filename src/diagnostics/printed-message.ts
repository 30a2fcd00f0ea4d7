/** A message as paper and cells show it: what terminals set between backticks stands between quotes. */
export const printedMessage = (text: string): string => text.replace(/`([^`]*)`/gu, '“$1”')

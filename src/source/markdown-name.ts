/** Names of Markdown files. Windows and old editors write endings in capitals, so case does not matter in them. */

/** Whether a file is Markdown by its name. */
export const isMarkdownName = (path: string): boolean => /\.md$/iu.test(path)

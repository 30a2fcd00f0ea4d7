/**
 * Whether a path can name something inside the workspace: relative, with `/`, without `.`, `..`, empty parts, drive
 * letters and characters that no file name has. What a symlink makes of it is the node host's business.
 * @param path workspace-relative path as content or a caller gives it
 */
export const isWorkspacePath = (path: string): boolean =>
  path !== '' &&
  !path.includes('\0') &&
  !path.includes('\\') &&
  !/^[a-z]:/iu.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

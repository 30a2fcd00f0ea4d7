/** What a drawing may take: far more than a figure of a document needs, little enough that no file hangs a build. */
export const bounds = {
  bytes: 5_000_000,
  /** Elements inside each other. */
  depth: 100,
  /** Elements of the file, and elements drawn: one that is used twice counts twice. */
  elements: 50_000,
  /** Steps of all paths together. */
  commands: 200_000,
  /** Rules of the style sheets. */
  rules: 500,
  /** Characters of a value, those of paths and points apart. */
  value: 2000,
  /** Characters of all that is drawn; what is used twice counts twice. */
  work: 20_000_000,
  /** Farthest coordinate and greatest size, in px: ten times a wall chart. */
  reach: 100_000
} as const

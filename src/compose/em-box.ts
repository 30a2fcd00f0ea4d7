/**
 * The em box: one character's height, the same for every face. Faces disagree about their own ascent and some state
 * nonsense, so that no position may depend on what they declare. All in em.
 */
export const emBox = {
  /** Top of the box above the baseline, for faces of which nothing else is known. */
  ascent: 0.88,
  /** Middle of the box below its top, where dashes are drawn. */
  middle: 0.5,
  /** Ink of Han characters of large type, below the top of the box: for the mark, whose edges are measured on ink. */
  inkTop: 0.033,
  inkBottom: 0.968
} as const

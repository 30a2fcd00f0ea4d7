/** What stops the reading of an SVG file: where, what is there, and how staff mend it. */

/** The file cannot be printed. `problem` goes on after the name of the file; `hint` is a sentence of its own. */
export class SvgError extends Error {
  /** Line of the SVG file; null for what is wrong with the whole of it. */
  readonly line: number | null
  readonly problem: string
  readonly hint: string
  constructor(line: number | null, problem: string, hint: string) {
    super(problem)
    this.name = 'SvgError'
    this.line = line
    this.problem = problem
    this.hint = hint
  }
}

/** Stop reading. Throws `SvgError`. */
export function refuse(line: number | null, problem: string, hint: string): never {
  throw new SvgError(line, problem, hint)
}

/** Mends whatever the subset has no place for. */
export const asPng = '请在绘图软件里改掉；改不了的，把图导出为 PNG'

/** A kind of rows that queries can walk over. */
import type {Arguments} from '../arguments.js'
import type {Desk} from '../desk.js'
import type {Parameter} from '../parameters.js'
import type {RowSet} from '../rows.js'

/** One kind; each has a file of its own. */
export interface Source {
  /** Words by which calls name it. */
  readonly chinese: string
  readonly english: string
  /** Filters that it understands. */
  readonly parameters: readonly Parameter[]
  /** The rows that the filters leave; undefined after a fault. `有`, `无` and columns are applied by the caller. */
  readonly rows: (given: Arguments, desk: Desk) => RowSet | undefined
}

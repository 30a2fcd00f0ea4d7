/** Which row of a table which thread has taken up, in memory that all of them see. */

/** A board of rows; who takes them up is a number above 0. */
export interface RowBoard {
  /** To be handed to the other threads; see `openBoard`. */
  readonly cells: Int32Array<SharedArrayBuffer>
  /** Rows before this one may be taken up: whoever waits for more goes on. */
  readonly allow: (end: number) => void
  /** The first row that may be taken up now and that nobody has; undefined when there is none. @param from the first to look at */
  readonly take: (who: number, from: number) => number | undefined
  /** The same, waited for: undefined when there is none left. @param idle done before the thread waits */
  readonly takeLater: (who: number, from: number, idle: () => void) => number | undefined
  /** A row is done. */
  readonly done: (row: number) => void
  /** Whatever someone has taken up and not done may be taken up by others. */
  readonly free: (who: number) => void
}

/** The first cell holds how many rows may be taken up; one for each row follows: nobody's, someone's, or done. */
const nobody = 0
const isDone = -1

/** A board of so many rows, none of which may be taken up yet. */
export const createBoard = (rows: number): RowBoard =>
  openBoard(new Int32Array(new SharedArrayBuffer((rows + 1) * Int32Array.BYTES_PER_ELEMENT)))

/** The board of another thread. */
export function openBoard(cells: RowBoard['cells']): RowBoard {
  const rows = cells.length - 1
  const take: RowBoard['take'] = (who, from) => {
    const end = Atomics.load(cells, 0)
    for (let row = from; row < end; row++) {
      if (Atomics.compareExchange(cells, row + 1, nobody, who) === nobody) return row
    }
    return undefined
  }
  return {
    cells,
    take,
    takeLater: (who, from, idle) => {
      for (;;) {
        const end = Atomics.load(cells, 0)
        const row = take(who, from)
        if (row !== undefined || end === rows) return row
        idle()
        Atomics.wait(cells, 0, end)
      }
    },
    allow: (end) => {
      Atomics.store(cells, 0, Math.min(end, rows))
      Atomics.notify(cells, 0)
    },
    done: (row) => void Atomics.store(cells, row + 1, isDone),
    free: (who) => {
      for (let row = 0; row < rows; row++) Atomics.compareExchange(cells, row + 1, who, nobody)
    }
  }
}

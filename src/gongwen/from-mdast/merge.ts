/** Merged cells: a cell that holds only `^` goes on from above, one that holds only `<` from its left. */

/** How a place of the grid begins: with a cell of its own, or as a part of the one above or to the left. */
export type Mark = 'own' | 'above' | 'left'

/** A cell that has text of its own, and the places it takes. */
export interface MergedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** A mark that makes no rectangle: its place and what is wrong. */
export interface MergeFault {
  readonly row: number
  readonly column: number
  readonly message: string
}

/**
 * Resolve the marks of a grid.
 * @param header rows of the header: no cell may reach over its end
 * @returns the cells of every row; faulty marks become cells of their own
 */
export function mergeCells(
  marks: readonly (readonly Mark[])[],
  header: number
): {readonly rows: readonly (readonly MergedCell[])[]; readonly faults: readonly MergeFault[]} {
  const faults: MergeFault[] = []
  /** For every place the corner of the cell that takes it. */
  const corners: (readonly [row: number, column: number])[][] = []
  for (const [row, line] of marks.entries()) {
    const found: (readonly [number, number])[] = []
    corners.push(found)
    for (const [column, mark] of line.entries()) {
      const corner = mark === 'above' ? corners[row - 1]?.[column] : mark === 'left' ? found[column - 1] : undefined
      const fault =
        mark === 'above' && row === 0
          ? '第一行的“^”上面没有单元格。'
          : mark === 'above' && row === header
            ? '“^”不能把正文的单元格并入表头。'
            : mark === 'left' && column === 0
              ? '第一列的“<”左边没有单元格。'
              : undefined
      if (fault !== undefined) faults.push({row, column, message: fault})
      found.push(fault !== undefined || corner === undefined ? [row, column] : corner)
    }
  }
  const extents = new Map<
    string,
    {readonly row: number; readonly column: number; bottom: number; right: number; count: number}
  >()
  for (const [row, line] of corners.entries())
    for (const [column, [top, left]] of line.entries()) {
      const key = `${top},${left}`
      const known = extents.get(key) ?? {row: top, column: left, bottom: top, right: left, count: 0}
      known.bottom = Math.max(known.bottom, row)
      known.right = Math.max(known.right, column)
      known.count++
      extents.set(key, known)
    }
  const rows: MergedCell[][] = marks.map(() => [])
  for (const {row, column, bottom, right, count} of extents.values()) {
    const [rowSpan, colSpan] = [bottom - row + 1, right - column + 1]
    if (count !== rowSpan * colSpan) faults.push({row, column, message: '“^”“<”合并出来的不是一个矩形。'})
    rows[row]?.push({row, column, rowSpan, colSpan})
  }
  return {rows: rows.map((cells) => cells.toSorted((a, b) => a.column - b.column)), faults}
}

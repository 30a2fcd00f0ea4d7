/**
 * Search and filters of long lists, as the one script that a page may carry. It makes its own controls, so that a page
 * without script shows the whole list and nothing that does not work; asks for nothing; and writes no markup, only text.
 *
 * A row is found when it holds all the words that were typed, in any of its cells, the province that it shares with
 * others and the heading of its group among them; full-width and half-width forms are the same, capitals and small
 * letters too. Cells that reach over several rows move to the first row that is shown. Totals are hidden while
 * something is sought, because they add up the whole list. Paper always has the whole list.
 */
export const listScript = String.raw`'use strict'
{
  const provinceHeads = /^(省份?|地区|省（区、市）|所[在属]省份?|所[在属]地区?)$/
  const mostChoices = 200
  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const words = (node) => node.textContent.replace(/\s+/g, ' ').trim()
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  /** For each row the cells over its columns, those that reach down from above among them. */
  const gridOf = (rows) => {
    const reach = []
    return rows.map((row, index) => {
      const cells = []
      const reached = () => {
        while (reach[cells.length] !== undefined && reach[cells.length].end > index) cells.push(reach[cells.length].cell)
      }
      for (const cell of row.cells) {
        reached()
        for (let count = cell.colSpan; count > 0; count--) {
          reach[cells.length] = {cell, end: index + cell.rowSpan}
          cells.push(cell)
        }
      }
      reached()
      return cells
    })
  }

  const entriesOf = (table) => {
    const texts = new Map()
    const textOf = (cell) => {
      if (!texts.has(cell)) texts.set(cell, words(cell))
      return texts.get(cell)
    }
    return [...table.tBodies].flatMap((body) => {
      const [first, ...rest] = body.rows
      const heading = first.querySelector('th[scope=rowgroup]') === null ? null : first
      const group = heading === null ? '' : words(heading)
      const rows = heading === null ? [first, ...rest] : rest
      return gridOf(rows).map((cells, index) => ({
        row: rows[index],
        cells,
        heading,
        group,
        total: rows[index].dataset.total !== undefined,
        values: cells.map(textOf),
        text: plain([group, ...new Set(cells)].map((cell) => (cell === group ? group : textOf(cell))).join('\n')),
        shown: true
      }))
    })
  }

  /** Cells that reach over several rows, with their columns and their rows. */
  const mergedOf = (entries) => {
    const merged = new Map()
    for (const entry of entries) {
      entry.cells.forEach((cell, column) => {
        if (cell.rowSpan === 1 || entry.cells[column - 1] === cell) return
        if (!merged.has(cell)) merged.set(cell, {cell, column, entries: []})
        merged.get(cell).entries.push(entry)
      })
    }
    return [...merged.values()]
  }

  const choicesOf = (table, entries, merged) => {
    const rows = entries.filter(({total}) => !total)
    const heads = table.tHead === null ? [] : (gridOf([...table.tHead.rows]).at(-1) || []).map(words)
    const named = heads.findIndex((head) => provinceHeads.test(head))
    const column = named === -1 ? merged.reduce((least, each) => Math.min(least, each.column), Infinity) : named
    return [
      {label: '分组', of: ({group}) => group},
      {label: heads[column] || '分类', of: ({values}) => values[column] || ''}
    ]
      .map((choice) => ({...choice, values: [...new Set(rows.map(choice.of))].filter((value) => value !== '')}))
      .filter(({values}) => values.length > 1 && mostChoices >= values.length)
  }

  const prepare = (region) => {
    const table = region.querySelector('table')
    const entries = entriesOf(table)
    const merged = mergedOf(entries)
    const columns = new Map(entries.flatMap(({cells}) => cells.map((cell, column) => [cell, column]).reverse()))
    const total = entries.filter((entry) => !entry.total).length
    const search = make('input', {type: 'search', autocomplete: 'off', spellcheck: false})
    const filters = choicesOf(table, entries, merged).map(({label, of, values}) => {
      const options = values.map((value) => make('option', {value}, value))
      return {label, of, select: make('select', {}, make('option', {value: ''}, '全部'), ...options)}
    })
    const clear = make('button', {type: 'button'}, '清除')
    const status = make('p', {})
    status.setAttribute('role', 'status')

    const show = (matches) => {
      for (const entry of entries) entry.shown = matches(entry)
      const headings = new Map()
      for (const {heading, shown} of entries) if (heading !== null) headings.set(heading, headings.get(heading) || shown)
      for (const [heading, shown] of headings) heading.hidden = !shown
      for (const {cell, column, entries: rows} of merged) {
        const shown = rows.filter((entry) => entry.shown)
        if (shown.length === 0) continue
        const {row} = shown[0]
        if (cell.parentNode !== row) {
          row.insertBefore(cell, [...row.cells].find((other) => columns.get(other) > column) || null)
        }
        cell.rowSpan = shown.length
      }
      for (const {row, shown} of entries) if (row.hidden === shown) row.hidden = !shown
    }
    const apply = () => {
      const sought = plain(search.value).split(' ').filter((word) => word !== '')
      const chosen = filters.filter(({select}) => select.value !== '')
      const active = sought.length > 0 || chosen.length > 0
      const matches = (entry) =>
        !entry.total &&
        sought.every((word) => entry.text.includes(word)) &&
        chosen.every(({of, select}) => of(entry) === select.value)
      show(active ? matches : () => true)
      const count = entries.filter(({shown, total}) => shown && !total).length
      const found = count === 0 ? '没有符合条件的内容' : '显示 ' + count + ' 条'
      status.textContent = active ? found + '，共 ' + total + ' 条。' : '共 ' + total + ' 条。'
    }

    const timer = {id: 0}
    const soon = () => {
      clearTimeout(timer.id)
      timer.id = setTimeout(apply, 150)
    }
    search.addEventListener('input', (event) => {
      // Letters on their way to a 汉字 are not sought.
      if (!event.isComposing) soon()
    })
    search.addEventListener('compositionend', soon)
    for (const {select} of filters) select.addEventListener('change', apply)
    clear.addEventListener('click', () => {
      search.value = ''
      for (const {select} of filters) select.value = ''
      apply()
      search.focus()
    })
    addEventListener('beforeprint', () => show(() => true))
    addEventListener('afterprint', apply)

    const labels = [make('label', {}, '查找', search), ...filters.map(({label, select}) => make('label', {}, label, select))]
    const controls = make('div', {className: 'listFilter'}, ...labels, clear, status)
    controls.setAttribute('role', 'search')
    controls.setAttribute('aria-label', '查找：' + region.getAttribute('aria-label'))
    apply()
    region.before(controls)
  }

  for (const region of document.querySelectorAll('.tableRegion[data-list]')) prepare(region)
}
`

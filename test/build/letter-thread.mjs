/**
 * A thread for tests of the letter crew: what a row is called is what happens to whoever makes its letter. In place of a
 * setup it is given counts: rows that it has taken up, the row whose turn it is, the most that it was ahead of that.
 */
import {parentPort, workerData} from 'node:worker_threads'

const {who, cells} = workerData
const happen = {
  good: () => undefined,
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(1),
  throw: () => {
    throw new Error('thrown beside the letter')
  }
}

parentPort.once('message', ({setup: counts, rows}) => {
  for (let row = 0; row < rows.length; row++) {
    for (let end; row >= (end = Atomics.load(cells, 0));) Atomics.wait(cells, 0, end)
    if (Atomics.compareExchange(cells, row + 1, 0, who) !== 0) continue
    Atomics.store(counts, 2, Math.max(Atomics.load(counts, 2), row - Atomics.load(counts, 1)))
    Atomics.add(counts, 0, 1)
    happen[rows[row].name]()
    const bytes = new Uint8Array([who, row])
    parentPort.postMessage([
      [row, {findings: [], files: [{name: String(row), bytes, pages: null}], pages: 0, number: null}]
    ])
  }
})

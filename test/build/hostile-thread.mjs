/** A thread for tests of the pool: what a document is called is what happens to whoever makes it. */
import {existsSync, writeFileSync} from 'node:fs'
import {parentPort, threadId} from 'node:worker_threads'

const nothing = {
  files: [],
  diagnostics: [],
  answers: [],
  fontAnswers: [],
  title: null,
  kind: null,
  date: null,
  documentNumber: null,
  status: null,
  citing: null,
  fonts: [],
  substitutions: [],
  fault: null
}
const held = []

/** Whether a file is not there yet; from now on it is. */
function isFirst(file) {
  const first = !existsSync(file)
  writeFileSync(file, '')
  return first
}

const happen = {
  good: () => undefined,
  hang: () => {
    for (;;);
  },
  heap: () => {
    for (;;) held.push(Array.from({length: 1000}).fill(0.5))
  },
  buffers: () => {
    for (;;) held.push(Buffer.alloc(2 ** 23, 1))
  },
  exit: () => process.exit(1),
  throw: () => {
    setImmediate(() => {
      throw new Error('thrown beside the document')
    })
    return new Promise(() => undefined)
  },
  once: (file) => (isFirst(file) ? process.exit(1) : undefined)
}

parentPort.on('message', async ({path, formats}) => {
  const [what, file] = path.split(':')
  await happen[what](file)
  parentPort.postMessage({
    result: {...nothing, formats, title: path, documentNumber: String(threadId)},
    fonts: {[path]: 'hash'}
  })
})

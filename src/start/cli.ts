#!/usr/bin/env node
/** The file that people start in a bundle: sets V8 up and runs the program (`src/cli.ts`) from its chunks. */
import {type LoadNode, openChunks} from './chunks.js'
import {optimiseLate, underUsualSettings} from './late-optimisation.js'

// Settings are those of all threads, and no other thread shall find some that hold for a moment.
let alone = true
const loadNode: LoadNode = (name, load) => {
  alone &&= !name.endsWith('worker_threads')
  return alone ? underUsualSettings(load) : load()
}

// First: compiled code is taken only under the settings that it was made under.
optimiseLate()
// Whatever the program says goes through these, and Node opens them with modules of its own.
underUsualSettings(() => [process.stdout, process.stderr])
openChunks(import.meta.url, loadNode).load('cli.js')

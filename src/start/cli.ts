#!/usr/bin/env node
/** The file that people start in a bundle: sets V8 up and runs the program (`src/cli.ts`) from its chunks. */
import {openChunks} from './chunks.js'
import {optimiseLate} from './late-optimisation.js'

// First: compiled code is taken only under the settings that it was made under.
optimiseLate()
openChunks(import.meta.url).load('cli.js')

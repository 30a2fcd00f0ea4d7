/** The file that a thread of a build starts in a bundle: runs `src/build-worker.ts`, under the settings of the process. */
import {openChunks} from './chunks.js'

openChunks(import.meta.url).load('build-worker.js')

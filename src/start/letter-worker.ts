/** The file that a thread of a 邮件合并 starts in a bundle: runs `src/letter-worker.ts`, under the settings of the process. */
import {openChunks} from './chunks.js'

openChunks(import.meta.url).load('letter-worker.js')

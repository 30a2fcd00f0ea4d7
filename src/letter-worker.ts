/** Where a thread of a 邮件合并 begins. */
import {serveLetters} from './build/serve-letters.js'

serveLetters()

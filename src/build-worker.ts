/** Where a thread of a build begins. */
import {serveJobs} from './build/serve-jobs.js'

serveJobs()

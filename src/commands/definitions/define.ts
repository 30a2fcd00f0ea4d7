import type {Command} from 'commander'
import type {Exit} from '../exit-codes.js'
import type {Terminal} from '../terminal.js'

/**
 * Add a command to the program. What carries it out is loaded when it is called.
 * @param end told how it ended
 */
export type Define = (program: Command, terminal: Terminal, end: (exit: Exit) => void) => void

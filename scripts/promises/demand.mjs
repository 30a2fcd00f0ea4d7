/** How a check of a promise ends early. */
import {run} from './workshop.mjs'

/** Thrown by a check that this machine cannot carry out. */
export class Impossible extends Error {}

/** Fail the check in hand unless something holds. */
export function demand(condition, fault) {
  if (!condition) throw new Error(fault)
}

/** Whether commands may have a world of their own; else the check in hand is impossible. */
export function needNamespaces(program, cwd) {
  if (run(program, ['unshare', '-rmn', 'true'], {cwd}).status !== 0) throw new Impossible('这台机器不允许 unshare -rmn')
}

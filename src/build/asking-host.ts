/**
 * A host for another thread: whatever it is asked it asks the host of the main thread and waits. So all threads of a build
 * see one version of every file, however late one of them asks.
 */
import {type MessagePort, receiveMessageOnPort} from 'node:worker_threads'
import {type Host, HostError} from '../host/host.js'
import {systemCode} from '../host/system-codes.js'

/** The way of questions and answers between two threads. */
export interface Line {
  readonly port: MessagePort
  /** One cell: 0 while an answer is awaited. */
  readonly bell: Int32Array<SharedArrayBuffer>
}

interface Question {
  readonly ask: 'read' | 'list'
  readonly path: string
}

type Reply =
  {readonly value: Uint8Array | readonly string[] | undefined} | {readonly code: string; readonly path: string}

/** A host that asks over a line. It knows no fonts: each thread opens its own. */
export function askingHost({port, bell}: Line): Host {
  const known = new Map<string, Reply>()
  const asked = (question: Question): unknown => {
    const key = `${question.ask} ${question.path}`
    const reply = known.get(key) ?? exchange(question)
    known.set(key, reply)
    if ('code' in reply) throw new HostError(reply.path, reply.code)
    return reply.value
  }
  const exchange = (question: Question): Reply => {
    Atomics.store(bell, 0, 0)
    port.postMessage(question)
    Atomics.wait(bell, 0, 0)
    const received = receiveMessageOnPort(port)
    if (received === undefined) throw new Error('an answer was rung for and not given')
    return received.message as Reply
  }
  return {
    // What comes back is what the host of the other end gave: `answerOver` sends nothing else.
    read: (path) => asked({ask: 'read', path}) as Uint8Array | undefined,
    list: (folder) => asked({ask: 'list', path: folder}) as readonly string[],
    font: () => undefined
  }
}

/** Answer what is asked over a line, until its port is closed. */
export function answerOver({port, bell}: Line, host: Host): void {
  port.on('message', ({ask, path}: Question) => {
    port.postMessage(replyOf(host, ask, path))
    Atomics.store(bell, 0, 1)
    Atomics.notify(bell, 0)
  })
}

function replyOf(host: Host, ask: Question['ask'], path: string): Reply {
  try {
    return {value: ask === 'read' ? host.read(path) : host.list(path)}
  } catch (error) {
    // Whatever it is, whoever asked must not wait for ever.
    return {code: systemCode(error), path}
  }
}

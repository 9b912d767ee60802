import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Frame, Question } from './question'

/** What was heard of a question; the status is 0 where the connection was broken off without an answer. */
export interface Heard {
  status: number
  type: string
  body: string
}

const PATIENCE_MS = 60_000
/** A connection that is held open without an end is left after so long. */
const HELD_MS = 250
const LONGEST_WAIT_MS = 12_000
/** Of an answer that is refused, all is kept, and of a page nothing. */
const MOST_KEPT = 20_000

/** Asks a question with the cookie of whoever asks it; one more time where a kept connection was just closed. */
export async function askQuestion(
  port: number, agent: Agent, question: Question, cookie: string | null,
): Promise<Heard> {
  const heard = await askOnce(port, agent, question, cookie)
  return heard.status === 0 ? askOnce(port, false, question, cookie) : heard
}

function askOnce(port: number, agent: Agent | false, question: Question, cookie: string | null): Promise<Heard> {
  const { method, target: path, headers: said, body } = question
  // A library leaves the length of a body out where the method has none, and garbles the question after it.
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  const session = cookie === null ? {} : { cookie }
  const headers = { host: `localhost:${port}`, ...session, ...length, ...said }
  return new Promise((resolve) => {
    const nothing = { status: 0, type: '', body: '' }
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers, timeout: PATIENCE_MS }, (message) => {
      const { statusCode: status = 0, headers: told } = message
      const settle = (bytes: Buffer) => resolve({
        status, type: String(told['content-type']), body: status >= 400 ? bytes.subarray(0, MOST_KEPT).toString() : '',
      })
      buffer(message).then(settle, () => settle(Buffer.alloc(0)))
    })
    sent.on('upgrade', (_message, socket) => {
      socket.destroy()
      resolve(nothing)
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(nothing))
    sent.end(body)
  })
}

/** Writes a frame on a connection of its own; answers all that came back. */
export async function sendFrame(port: number, { pieces, pauseMs, end }: Frame): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const heard: Buffer[] = []
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('data', (part: Buffer) => heard.push(part))
  // Who hangs up at once is no fault of theirs.
  socket.on('error', () => undefined)
  socket.setTimeout(LONGEST_WAIT_MS, () => socket.destroy())
  for (const piece of pieces) {
    if (socket.writable) socket.write(piece)
    if (pieces.length > 1) await sleep(pauseMs)
  }
  if (end === 'shut') socket.end()
  else {
    await Promise.race([closed, sleep(end === 'cut' ? 5 : HELD_MS)])
    socket.destroy()
  }
  await closed
  return Buffer.concat(heard).toString('latin1')
}

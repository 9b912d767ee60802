import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { LONGEST_CHANGE_MS } from '@/lib/domain/longest-change'
import type { Answer } from './answer'
import { mediaTypeOf } from './answer'
import { isForMachines } from './refusal'
import { answerHeaders, nonceOf } from './upstream-headers'
import { isDoor, isWorkspace } from './workspace'

/** What stands behind the gate, on the loopback interface. */
export interface Upstream {
  port: number
  agent: Agent
  /** For pages and forms of the workspace. */
  desk: Agent
}

/** How long Next may stay silent before the visitor is told so. */
const SILENCE_MS = 30_000

/** The same where a change was sent, which goes on whether or not anybody still waits for its answer. */
const CHANGE_SILENCE_MS = LONGEST_CHANGE_MS + SILENCE_MS

/** Media types that are read whole, to be hashed and tagged; all else is a stream, unless it may be kept. */
const WHOLE = new Set(['text/html', 'application/json', 'application/geo+json', 'application/problem+json'])

/**
 * How many pages and forms of the workspace Next has before it at once; more wait here, in turn. It makes them on one
 * thread, and a form that is saved among many pages that are made holds what it has locked all the while.
 */
const DESK_SOCKETS = 12

/** How long a connection on which nothing is asked is kept; Next keeps it for minutes. */
const IDLE_MS = 10_000

/** The upstream on a loopback port, with connections that are used again. */
export function openUpstream(port: number): Upstream {
  const kept = { keepAlive: true, timeout: IDLE_MS }
  const desk = new Agent({ ...kept, maxSockets: DESK_SOCKETS })
  return { port, agent: new Agent({ ...kept, maxSockets: 64, maxFreeSockets: 16 }), desk }
}

/** A question to Next: by GET where nothing changes, since the headers of a page depend on its body. */
export interface Question {
  url: string
  headers: Record<string, string>
  /** What a form or a program of the workspace sends. */
  sent?: { method: string; body: Buffer }
  /** Whether the answer is wanted whole, of whatever media type: it may be kept. */
  isWhole?: boolean
}

/** Asks the upstream; rejects if it does not answer in time, cannot be reached or breaks off. */
export async function askUpstream(upstream: Upstream, question: Question, origin: URL): Promise<Answer> {
  const { url } = question
  const message = await send(upstream, question)
  const status = message.statusCode ?? 502
  const passed = answerHeaders(message.headers, url, origin, status)
  const workspace = isWorkspace(url) ? { nonce: nonceOf(message.headers) } : null
  const isPersonal = message.headers['set-cookie'] !== undefined
  const isWhole = question.isWhole || WHOLE.has(mediaTypeOf(passed))
  return { status, headers: passed, body: isWhole ? await buffer(message) : message, workspace, isPersonal }
}

/** How long Next may stay silent on a question, in milliseconds: who signs in changes nothing that takes long. */
export function silenceMsAt({ url, sent }: Pick<Question, 'url' | 'sent'>): number {
  return sent !== undefined && isWorkspace(url) && !isDoor(url) ? CHANGE_SILENCE_MS : SILENCE_MS
}

function send(upstream: Upstream, question: Question): Promise<IncomingMessage> {
  const { url, headers, sent: content } = question
  const method = content?.method ?? 'GET'
  return new Promise((resolve, reject) => {
    const { port } = upstream
    // A file for a program may take its time on the way.
    const agent = isWorkspace(url) && !isForMachines(url) ? upstream.desk : upstream.agent
    const sent = request({ host: '127.0.0.1', port, agent, path: url, method, headers, timeout: silenceMsAt(question) })
    sent.on('response', resolve)
    sent.on('timeout', () => sent.destroy(new UpstreamTimeout()))
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection may have been closed as we wrote to it; a GET can be asked again, and nothing else.
      if (method === 'GET' && sent.reusedSocket && error.code === 'ECONNRESET') send(upstream, question).then(resolve, reject)
      else reject(error)
    })
    sent.end(content?.body)
  })
}

/** The upstream kept a connection open and said nothing. */
export class UpstreamTimeout extends Error {}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { allowedHosts } from './allowed-hosts'
import type { Day } from '@/lib/domain/dates/day'
import { type Answer, mediaTypeOf } from './answer'
import { findBodyFault } from './check-action'
import { findFault, tooLarge } from './check-request'
import { isBareShell, nothingAt } from './complete-page'
import { deliver } from './deliver'
import { withPageStatus } from './page-status'
import { readBody } from './read-body'
import { refuseRaw, refuseUnreadable } from './raw-refusal'
import { isForMachines, refusalAnswer } from './refusal'
import { askUpstream, type Question, type Upstream, UpstreamTimeout } from './upstream'
import { requestHeaders } from './upstream-headers'
import { isOnSurface, isWorkspace, largestBody } from './workspace'

/** What the gate serves: `upstream` is null until Next answers, `today` is the clock, `report` takes a line to log. */
export interface GateOptions {
  origin: URL
  upstream: () => Upstream | null
  today: () => Day
  report: (line: string) => void
  /** Which part of the site answers. */
  surface?: 'open' | 'team' | 'both'
}

/** The HTTP server in front: checks each request, asks Next, and delivers. It does not listen yet. */
export function createGate({ origin, upstream, today, report, surface = 'both' }: GateOptions): Server {
  const hosts = allowedHosts(origin)
  const secure = origin.protocol === 'https:'
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const url = request.url ?? '/'
    const fault = findFault(request, hosts, origin.protocol)
    if (fault) return refusalAnswer(fault, url)
    if (!isOnSurface(url, surface)) return refusalAnswer({ status: 404, detail: 'There is nothing at this address.' }, url)
    // Liveness is the gate's to answer: it ends when Next ends, and an overload must not look like a death.
    if (/^\/healthz(\?|$)/.test(url)) return aliveAnswer()
    const behind = upstream()
    if (!behind) return unavailable(503, 'The site is starting.', url)
    try {
      if (isWorkspace(url)) return await answerWorkspace(request, url, behind)
      const ask = (address: string) =>
        askUpstream(behind, { url: address, headers: requestHeaders(request.headers, url, origin) }, origin)
      return withPageStatus(await completeAnswer(await ask(url), url, ask), url, today)
    } catch (error) {
      if (error instanceof UpstreamTimeout) return unavailable(504, 'The site took too long to answer.', url)
      report(`The site did not answer: ${String(error)}`)
      return unavailable(502, 'The site could not be reached.', url)
    }
  }
  const answerWorkspace = async (request: IncomingMessage, url: string, behind: Upstream): Promise<Answer> => {
    const { method = 'GET', headers } = request
    const question: Question = { url, headers: requestHeaders(headers, url, origin) }
    if (method !== 'GET' && method !== 'HEAD') {
      const body = await readBody(request, largestBody(url))
      if (body === null) return refusalAnswer(tooLarge(), url)
      const fault = isForMachines(url)
        ? null
        : await findBodyFault(body, headers['content-type'] ?? '', headers['next-action'] !== undefined)
      if (fault) return refusalAnswer(fault, url)
      question.headers['content-length'] = String(body.length)
      question.sent = { method, body }
    }
    const ask = (address: string) =>
      askUpstream(behind, { url: address, headers: requestHeaders({}, address, origin) }, origin)
    return completeAnswer(await askUpstream(behind, question, origin), url, ask)
  }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answerTo(request)
      .then((answer) => deliver(answer, { request, response, secure }))
      .catch((error: unknown) => {
        // A visitor who leaves is no fault; anything else is told, and what was begun is broken off.
        if (!isDeparture(error)) report(`An answer broke off: ${String(error)}`)
        response.destroy()
      })
  }
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 32_768, keepAliveTimeout: 5_000 }, handle)
  server.headersTimeout = 10_000
  server.requestTimeout = 20_000
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (largestBody(request.url ?? '') > 0) response.writeContinue()
    handle(request, response)
  })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const answer = refusalAnswer({ status: 417, detail: 'No expectation is met here.' }, request.url ?? '/')
    void deliver(answer, { request, response, secure })
  })
  server.on('connect', (_request, socket) => refuseRaw(socket, 405, 'Only GET and HEAD are answered here.', secure))
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket, secure))
  return server
}

function aliveAnswer(): Answer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status: 200, headers, body: Buffer.from('{"status":"ok"}') }
}

/** An answer that needs no script to be read: what failed is told in plain words, to programs in a problem document. */
async function completeAnswer(answer: Answer, url: string, ask: (url: string) => Promise<Answer>): Promise<Answer> {
  const isTold = mediaTypeOf(answer.headers) === (isForMachines(url) ? 'application/problem+json' : 'text/html')
  if (answer.status >= 500 && (!isTold || isBareShell(answer))) {
    return unavailable(answer.status, 'The answer could not be made.', url)
  }
  if (answer.status !== 404 || !isBareShell(answer)) return answer
  const address = nothingAt(url)
  return address === null ? refusalAnswer({ status: 404, detail: 'There is nothing at this address.' }, url) : ask(address)
}

function unavailable(status: number, detail: string, url: string): Answer {
  return refusalAnswer({ status, detail, headers: { 'retry-after': '5' } }, url)
}

function isDeparture(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE'
}

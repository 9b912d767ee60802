import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Day } from '@/lib/domain/dates/day'
import { allowedHosts } from './allowed-hosts'
import type { Answer } from './answer'
import { isPreflight, preflightAnswer } from './api/api-access'
import type { AddressLimit } from './api/limit-request'
import { deliverKept } from './cache/deliver-kept'
import type { KeptPage } from './cache/kept-page'
import type { PageCache } from './cache/page-cache'
import { findFault, isReading } from './check-request'
import { answerChallenge } from './intake/challenge'
import { answerForm } from './intake/answer-form'
import type { Intake } from './intake/intake'
import { deliver } from './deliver'
import type { Door } from './door/door'
import { hurryBody } from './hurry-body'
import { answerPublic, type PublicSite } from './public-answer'
import type { Maker } from './maker/maker'
import type { Reader } from './reader/reader'
import { refuseRaw, refuseUnreadable } from './raw-refusal'
import { refusalAnswer, unavailable } from './refusal'
import { type Upstream, UpstreamTimeout } from './upstream'
import { isDoor, isOnSurface, isWorkspace, largestBody } from './workspace'
import { answerWorkspace } from './workspace-answer'
import type { Report } from './watch/log'
import type { Watch } from './watch/watch'

/** What the gate serves: `upstream` is null until Next answers, `today` is the clock, `report` writes down. */
export interface GateOptions {
  origin: URL
  upstream: () => Upstream | null
  today: () => Day
  report: Report
  /** Which part of the site answers. */
  surface?: 'open' | 'team' | 'both'
  /** Public pages in memory; without it each is made anew. */
  pages?: PageCache | null
  /** Answers the API; without it Next does. */
  reader?: Reader | null
  /** Has pages made in another thread; without it they are made in this one. */
  maker?: Maker | null
  /** How much of the API one address may have made; without it nobody is limited. */
  limit?: AddressLimit | null
  /** Takes what visitors send; without it nothing is taken. */
  intake?: Intake | null
  /** Where people stand who are not signed in yet; without it nobody stands in line. */
  door?: Door | null
  /** Answers /readyz and follows each request; without it Next is asked, and nobody follows. */
  watch?: Watch
}

const TOO_LONG = 'The site took too long to answer.'
const CHANGED_TOO_LONG = `${TOO_LONG} What you sent may be done all the same: look, before you send it again.`

/** The HTTP server in front: checks each request, asks Next, and delivers. It does not listen yet. */
export function createGate(options: GateOptions): Server {
  const { origin, upstream, today, report, surface = 'both', watch } = options
  const { pages = null, reader = null, maker = null, limit = null, intake = null, door = null } = options
  const hosts = allowedHosts(origin)
  const secure = origin.protocol === 'https:'
  const answerTo = async (request: IncomingMessage, tell: PublicSite['tell']): Promise<Answer | KeptPage> => {
    const url = request.url ?? '/'
    const fault = findFault(request, hosts, origin.protocol)
    if (fault) return refusalAnswer(fault, url)
    if (!isOnSurface(url, surface)) return refusalAnswer({ status: 404, detail: 'There is nothing at this address.' }, url)
    // Liveness is the gate's to answer: it ends when Next ends, and an overload must not look like a death.
    if (/^\/healthz(\?|$)/.test(url)) return aliveAnswer()
    if (isPreflight(request)) return preflightAnswer()
    const watched = await watch?.answer(request)
    if (watched) return watched
    const behind = upstream()
    if (!behind) return unavailable(503, 'The site is starting.', url)
    try {
      if (isWorkspace(url)) {
        const answer = await answerWorkspace(request, behind, origin, door)
        // Nothing on the site changes as somebody tries to sign in, and that may be asked for without end.
        if (!isReading(request) && !isDoor(url)) await pages?.catchUp()
        return answer
      }
      const challenge = isReading(request) ? answerChallenge(url, intake !== null) : null
      if (challenge) return challenge
      const site = { origin, behind, today, pages, reader, maker, limit, tell, count: watch?.countPage }
      return isReading(request) ? await answerPublic(request, site) : await answerForm(request, site, intake)
    } catch (error) {
      // Whoever leaves while they still send says nothing of the site.
      if (!request.complete && isDeparture(error)) throw error
      if (error instanceof UpstreamTimeout) {
        return unavailable(504, isReading(request) ? TOO_LONG : CHANGED_TOO_LONG, url)
      }
      report('site_unreachable', { error })
      return unavailable(502, 'The site could not be reached.', url)
    }
  }
  const asked = new WeakMap<Duplex, string>()
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    asked.set(request.socket, request.url ?? '/')
    const visitor = { request, response, secure }
    watch?.follow(request, response)
    if (!isReading(request)) hurryBody(request)
    // Once nothing is accepted any more, no connection is kept for what comes next.
    if (!server.listening) response.shouldKeepAlive = false
    const tell = (headers: Record<string, string>) => response.setHeaders(new Map(Object.entries(headers)))
    answerTo(request, tell)
      .then((answer) => ('identity' in answer ? deliverKept(answer, visitor) : deliver(answer, visitor)))
      .catch((error: unknown) => {
        // A visitor who leaves is no fault; anything else is told, and what was begun is broken off.
        if (!isDeparture(error)) report('answer_broke_off', { error })
        response.destroy()
      })
  }
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 32_768, keepAliveTimeout: 5_000 }, handle)
  server.headersTimeout = 10_000
  // Only a form with files may take that long (hurryBody).
  server.requestTimeout = 300_000
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (largestBody(request.url ?? '') > 0) response.writeContinue()
    handle(request, response)
  })
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    const answer = refusalAnswer({ status: 417, detail: 'No expectation is met here.' }, request.url ?? '/')
    void deliver(answer, { request, response, secure })
  })
  server.on('connect', (_request, socket) => refuseRaw(socket, 405, 'Only GET and HEAD are answered here.', { secure }))
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket, secure, asked.get(socket)))
  return server
}

function aliveAnswer(): Answer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status: 200, headers, body: Buffer.from('{"status":"ok"}') }
}

function isDeparture(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE'
}

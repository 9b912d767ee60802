import type { IncomingMessage, ServerResponse } from 'node:http'
import { ticksMs } from '@/lib/clock'
import type { Answer } from '../answer'
import { unavailable } from '../refusal'
import { isShared, isWorkspace } from '../workspace'
import type { Report } from './log'
import type { Outcome } from './metrics'
import type { OpenedMetrics } from './open-metrics'
import type { Readiness } from './readiness'
import { classifyRoute, METRICS_ADDRESS } from './route-class'

/** What watches over the gate from inside. */
export interface Watch {
  /** The answer at an address of its own; null elsewhere. Never rejects. */
  answer: (request: IncomingMessage) => Promise<Answer | null>
  /** Notes an answer that is about to be made, until it is out. */
  follow: (request: IncomingMessage, response: ServerResponse) => void
  /** Notes what became of a public address. */
  countPage: (outcome: Outcome) => void
}

/** What is watched; `metrics` is null on the open surface. */
export interface Watched {
  readiness: Readiness
  metrics: OpenedMetrics | null
  report: Report
}

const READY = /^\/readyz(?=\?|$)/

/** Answers /readyz and the metrics, counts what is answered, and writes down what failed. */
export function openWatch({ readiness, metrics, report }: Watched): Watch {
  return {
    answer: async (request) => {
      const { url = '' } = request
      if (READY.test(url)) return answerReadiness(readiness)
      return metrics && METRICS_ADDRESS.test(url) ? metrics.answer(request) : null
    },
    follow: ({ url = '' }, response) => {
      const beganMs = ticksMs()
      response.once('close', () => {
        const { statusCode: status } = response
        const [route, ms] = [classifyRoute(url), ticksMs() - beganMs]
        metrics?.metrics.countAnswer({ route, surface: surfaceOf(url), status, ms })
        // 503 is said on purpose, where the site is closed or too much is asked, and as often as somebody asks.
        if (status >= 500 && status !== 503 && route !== 'probe') report('answer_failed', { status, route, ms: Math.round(ms) })
      })
    },
    countPage: (outcome) => metrics?.metrics.countPage(outcome),
  }
}

function surfaceOf(url: string): 'open' | 'team' | 'shared' {
  if (isWorkspace(url)) return 'team'
  return isShared(url) ? 'shared' : 'open'
}

async function answerReadiness(readiness: Readiness): Promise<Answer> {
  const missing = await readiness.findMissing()
  if (missing.length > 0) return unavailable(503, `Not ready: ${missing.join(', ')}.`, '/readyz')
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  const copy = readiness.copying()
  const said = copy === 'none' ? { status: 'ready' } : { status: 'ready', copy }
  return { status: 200, headers, body: Buffer.from(JSON.stringify(said)) }
}

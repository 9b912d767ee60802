import type { IncomingMessage, ServerResponse } from 'node:http'
import { ticksMs } from '@/lib/clock'
import type { Answer } from '../answer'
import { unavailable } from '../refusal'
import type { Report } from './log'
import type { Readiness } from './readiness'
import { classifyRoute } from './route-class'

/** What watches over the gate from inside. */
export interface Watch {
  /** The answer at an address of its own; null elsewhere. Never rejects. */
  answer: (request: IncomingMessage) => Promise<Answer | null>
  /** Notes an answer that is about to be made, until it is out. */
  follow: (request: IncomingMessage, response: ServerResponse) => void
}

const READY = /^\/readyz(?=\?|$)/

/** Answers /readyz, and writes down what failed. */
export function openWatch({ readiness, report }: { readiness: Readiness; report: Report }): Watch {
  return {
    answer: async ({ url = '' }) => (READY.test(url) ? answerReadiness(readiness) : null),
    follow: ({ url = '' }, response) => {
      const beganMs = ticksMs()
      response.once('close', () => {
        const { statusCode: status } = response
        const route = classifyRoute(url)
        const ms = Math.round(ticksMs() - beganMs)
        if (status >= 500 && route !== 'probe') report('answer_failed', { status, route, ms })
      })
    },
  }
}

async function answerReadiness(readiness: Readiness): Promise<Answer> {
  const missing = await readiness.findMissing()
  if (missing.length > 0) return unavailable(503, `Not ready: ${missing.join(', ')}.`, '/readyz')
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status: 200, headers, body: Buffer.from('{"status":"ready"}') }
}

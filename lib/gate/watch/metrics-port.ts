import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Answer } from '../answer'
import { deliver } from '../deliver'
import { refusalAnswer } from '../refusal'
import { tellNumbers } from './metrics-door'

const ADDRESS = '/metrics'
/** Whoever is on this machine; a page that somebody opens there names another host. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/

/**
 * The numbers on a port of their own, for whoever is on the machine: a public server is told no secret that could open
 * them, and what speaks TLS before it passes on the other port alone. It does not listen yet.
 */
export function createMetricsPort(read: () => Promise<string>): Server {
  const server = createServer((request, response) => {
    answer(request, read)
      .then((answered) => deliver(answered, { request, response, secure: false }))
      .catch(() => response.destroy())
  })
  server.requestTimeout = 10_000
  return server
}

async function answer({ url = '/', method, headers }: IncomingMessage, read: () => Promise<string>): Promise<Answer> {
  const refuse = (status: number, detail: string) => refusalAnswer({ status, detail }, url)
  if (!OWN_HOST.test(headers.host ?? '')) return refuse(421, 'This host is not served here.')
  if (url !== ADDRESS) return refuse(404, 'The numbers are at /metrics.')
  return method === 'GET' || method === 'HEAD' ? tellNumbers(read) : refuse(405, 'Numbers are read with GET.')
}

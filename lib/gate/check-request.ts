import type { IncomingMessage } from 'node:http'
import type { Refusal } from './refusal'
import { findUrlFault } from './check-url'

const METHODS = new Set(['GET', 'HEAD'])

/**
 * What is wrong with a request, or null. Everything public is read with GET and HEAD, so no body is
 * taken; a wrong host is 421, and malformed input is never passed on.
 */
export function findFault(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  const host = request.headers.host
  if (host === undefined) return { status: 400, detail: 'A request names its host.' }
  if (!hosts.has(host.toLowerCase())) return { status: 421, detail: 'This server does not answer for that host.' }
  if (!METHODS.has(request.method ?? '')) {
    return { status: 405, detail: 'Only GET and HEAD are answered here.', headers: { allow: 'GET, HEAD' } }
  }
  if (hasBody(request)) {
    return { status: 413, detail: 'A body is not taken here.', headers: { connection: 'close' } }
  }
  return findUrlFault(request.url ?? '')
}

function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length']
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

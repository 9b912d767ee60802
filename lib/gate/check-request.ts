import type { IncomingMessage } from 'node:http'
import { acceptsAny, typesAt } from './api/accepted-types'
import { isApi, isPreflight, methodsAt } from './api/api-access'
import type { Refusal } from './refusal'
import { findUrlFault } from './check-url'
import { largestForm } from './intake/public-form'
import { isRouterState } from './router-state'
import { isFromOwnPage, isWorkspace, largestBody } from './workspace'

const READING = new Set(['GET', 'HEAD'])
/** Of a page: forms post. Of programs in the workspace: also what else changes something. */
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * What is wrong with a request, or null. What is public is read with GET and HEAD, so no body is taken there but by its
 * few forms, which nobody's session is behind: who sends them from elsewhere sends them as anybody. The workspace takes
 * bodies of a limited size from its own pages. A wrong host is 421, and malformed input is never passed on. `scheme` is
 * that of the site, `https:` for instance.
 */
export function findFault(request: IncomingMessage, hosts: ReadonlySet<string>, scheme = 'http:'): Refusal | null {
  if (!hasKnownEnd(request)) {
    return { status: 400, detail: 'A body is chunked, or its length is stated.', headers: { connection: 'close' } }
  }
  const host = request.headers.host
  if (host === undefined) return { status: 400, detail: 'A request names its host.' }
  if (!hosts.has(host.toLowerCase())) return { status: 421, detail: 'This server does not answer for that host.' }
  const url = request.url ?? ''
  if (isWorkspace(url) && !isRouterState(request.headers['next-router-state-tree'])) {
    return { status: 400, detail: 'The header next-router-state-tree could not be read.' }
  }
  if (!isReading(request) && !isPreflight(request)) {
    const largest = largestForm(url)
    if (largest !== null && request.method === 'POST') return isTooLarge(request, largest) ? tooLarge() : findUrlFault(url)
    if (!isWorkspace(url) || !CHANGING.has(request.method ?? '')) {
      const allow = methodsAt(url)
      return { status: 405, detail: `Only ${inWords(allow)} are answered here.`, headers: { allow } }
    }
    if (!isFromOwnPage({ url, origin: request.headers.origin }, scheme, hosts)) {
      return { status: 403, detail: 'A change is asked for by a page of this site.', headers: { connection: 'close' } }
    }
    return isTooLarge(request, largestBody(url)) ? tooLarge() : findUrlFault(url)
  }
  if (hasBody(request)) {
    return { status: 413, detail: 'A body is not taken here.', headers: { connection: 'close' } }
  }
  return findUrlFault(url) ?? findTypeFault(request, url)
}

/** Whether a request changes nothing. */
export function isReading({ method }: Pick<IncomingMessage, 'method'>): boolean {
  return READING.has(method ?? '')
}

/** The refusal of a body that is larger than what is taken at its address. */
export function tooLarge(): Refusal {
  return { status: 413, detail: 'The body is larger than what is taken here.', headers: { connection: 'close' } }
}

/** An address has an answer of one kind: a program that takes no such thing is told so, and not given it. */
function findTypeFault({ headers }: IncomingMessage, url: string): Refusal | null {
  if (!isApi(url) || acceptsAny(headers.accept, typesAt(url))) return null
  return { status: 406, detail: `What is here is ${typesAt(url)[0]}.` }
}

function inWords(methods: string): string {
  return methods.replace(/, (?=\w+$)/, ' and ')
}

function isTooLarge(request: IncomingMessage, largest: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > largest
}

/** Whether each reader finds the same end: a coding beside chunks is one that a reader before us may not know. */
function hasKnownEnd({ headers }: IncomingMessage): boolean {
  return (headers['transfer-encoding'] ?? 'chunked').trim().toLowerCase() === 'chunked'
}

function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length']
  return request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

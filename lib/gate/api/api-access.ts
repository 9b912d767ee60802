import type { IncomingMessage } from 'node:http'
import type { Answer, AnswerHeaders } from '../answer'

/** With a host before it, as proxies are asked, it is refused, in the form of the others. */
const API = /^(?:https?:\/\/[^/?]*)?\/api\/v1(?=[/?]|$)/
const METHODS = 'GET, HEAD, OPTIONS'

/** The API is everybody's: a page of any site may read it, and these headers of its answers. */
const SHARED: AnswerHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, RateLimit, RateLimit-Policy, Retry-After',
}

/** Whether an address is one of the public API. */
export function isApi(url: string): boolean {
  return API.test(url)
}

/** What lets the pages of other sites read an answer: headers for the API, none for anything else. */
export function sharingHeaders(url: string): AnswerHeaders {
  return isApi(url) ? SHARED : {}
}

/** The methods that are answered at a public address, as `Allow` names them. */
export function methodsAt(url: string): string {
  return isApi(url) ? METHODS : 'GET, HEAD'
}

/** Whether a browser asks what it may ask of the API, on behalf of a page elsewhere. */
export function isPreflight({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'OPTIONS' && isApi(url)
}

/** What may be asked of the API, the same for whoever asks: to be remembered for a day. */
export function preflightAnswer(): Answer {
  const headers = {
    ...SHARED,
    allow: METHODS,
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'If-None-Match',
    'access-control-max-age': '86400',
    'cache-control': 'no-store',
  }
  return { status: 204, headers, body: Buffer.alloc(0) }
}

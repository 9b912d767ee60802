import type { IncomingHttpHeaders } from 'node:http'
import type { AnswerHeaders } from './answer'

/**
 * The only headers of a visitor that reach Next. Not among them: cookies (public pages take none),
 * conditions and encodings (the gate answers those), addresses, and everything that steers Next itself
 * (`rsc`, `next-…`, `x-middleware-…`, `x-forwarded-…`): such a header could make one visitor's answer another's.
 */
const PASSED_ON = ['accept', 'accept-language'] as const

/** The headers of the request to Next: few, and with the one host and scheme that are configured. */
export function requestHeaders(headers: IncomingHttpHeaders, origin: URL): Record<string, string> {
  const passed: Record<string, string> = {}
  for (const name of PASSED_ON) {
    const value = headers[name]
    if (value !== undefined) passed[name] = value
  }
  return {
    ...passed,
    host: origin.host,
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
  }
}

/** The only headers of an answer that reach the visitor; what else is needed the gate sets. */
const PASSED_BACK = [
  'allow', 'cache-control', 'content-disposition', 'content-language', 'content-length', 'content-type', 'etag', 'link',
  'location', 'retry-after',
] as const

/** The headers of an answer for the visitor: no cookie, no trace of Next, redirects within the site as paths. */
export function answerHeaders(headers: IncomingHttpHeaders, url: string, origin: URL): AnswerHeaders {
  const passed: AnswerHeaders = {}
  for (const name of PASSED_BACK) {
    const value = headers[name]
    if (value !== undefined) passed[name] = value
  }
  if (typeof passed.location === 'string') passed.location = withinSite(passed.location, origin)
  passed['cache-control'] = cacheControl(passed['cache-control'], url)
  return passed
}

function withinSite(location: string, origin: URL): string {
  return location.startsWith(`${origin.origin}/`) ? location.slice(origin.origin.length) : location
}

/** Built files carry their hash in their name and may be kept; all else is asked for again. */
function cacheControl(stated: string | string[] | undefined, url: string): string | string[] {
  return url.startsWith('/_next/static/') && stated !== undefined ? stated : 'no-cache'
}

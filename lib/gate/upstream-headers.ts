import type { IncomingHttpHeaders } from 'node:http'
import type { AnswerHeaders } from './answer'
import { isWorkspace } from './workspace'

/**
 * The only header of a visitor that reaches a public page, and only as the gate reads it (cache/read-languages.ts). Not
 * passed on: cookies (public pages take none), what media types somebody likes, conditions and encodings (the gate
 * answers those), addresses, and everything that steers Next itself (`rsc`, `next-…`, `x-middleware-…`,
 * `x-forwarded-…`): such a header could make one visitor's answer another's.
 */
const PASSED_ON = ['accept-language'] as const

/**
 * In the workspace, whose answers are kept by nobody: the session, and what Next's own client sends with a form or
 * asks for on its way to another page.
 */
const PASSED_ON_TO_WORKSPACE = [
  ...PASSED_ON, 'accept', 'content-type', 'cookie', 'next-action', 'next-router-state-tree', 'next-url', 'rsc',
] as const

/**
 * The headers of the request for an address to Next: few, and with the one host and scheme that are configured. Where a
 * page of ours asks for a change, its origin is that one too, whichever name of this machine the visitor used.
 */
export function requestHeaders(headers: IncomingHttpHeaders, url: string, origin: URL): Record<string, string> {
  const workspace = isWorkspace(url)
  const passed: Record<string, string> = {}
  for (const name of workspace ? PASSED_ON_TO_WORKSPACE : PASSED_ON) {
    const value = headers[name]
    if (typeof value === 'string') passed[name] = value
  }
  return {
    ...passed,
    ...(workspace && headers.origin !== undefined ? { origin: origin.origin } : {}),
    // Next puts the title into the head for a reader with a name alone (htmlLimitedBots), else leaves it to a script.
    'user-agent': 'Vigil',
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

/** In the workspace: the session, and what Next's own client needs to know of an answer. */
const PASSED_BACK_FROM_WORKSPACE = [
  ...PASSED_BACK, 'set-cookie', 'x-action-redirect', 'x-action-revalidated', 'x-nextjs-action-not-found',
] as const

/** The headers of an answer for the visitor: no cookie to the public, redirects within the site as paths. */
export function answerHeaders(headers: IncomingHttpHeaders, url: string, origin: URL, status = 200): AnswerHeaders {
  const passed: AnswerHeaders = {}
  for (const name of isWorkspace(url) ? PASSED_BACK_FROM_WORKSPACE : PASSED_BACK) {
    const value = headers[name]
    if (value !== undefined) passed[name] = value
  }
  if (typeof passed.location === 'string') passed.location = withinSite(passed.location, origin)
  passed['cache-control'] = cacheControl(passed['cache-control'], url, status === 200)
  return passed
}

/** The nonce that proxy.ts gave the scripts of a page, as its policy names it; null where it gave none. */
export function nonceOf(headers: IncomingHttpHeaders): string | null {
  const policy = headers['content-security-policy']
  return /'nonce-([A-Za-z0-9+/_-]{22,}={0,2})'/.exec(typeof policy === 'string' ? policy : '')?.[1] ?? null
}

function withinSite(location: string, origin: URL): string {
  return location.startsWith(`${origin.origin}/`) ? location.slice(origin.origin.length) : location
}

/** A file of public/ that the build names by its content. */
const NAMED_BY_CONTENT = /^\/scripts\/[\w-]+\.[0-9a-f]{16}\.js$/

/** Built files carry their hash in their name and may be kept; all else is asked for again. */
function cacheControl(stated: string | string[] | undefined, url: string, isFound: boolean): string | string[] {
  if (url.startsWith('/_next/static/') && stated !== undefined) return stated
  return isFound && NAMED_BY_CONTENT.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

import { randomBytes } from 'node:crypto'
import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/lib/auth/return-path'
import { contentSecurityPolicy } from '@/lib/gate/security-headers'
import { DEFAULT_LOCALE, isLocale, LOCALES } from '@/lib/i18n/locales'

const NONCE_BYTES = 16

/**
 * Sends a public address without a language to one with, by the visitor's `Accept-Language`, and gives the scripts of
 * a workspace page the nonce without which they do not run. It is never a lock.
 */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/embed/')) return withAskedLanguage(request)
  return /^\/team(\/|$)/.test(request.nextUrl.pathname) ? withNonce(request) : withPath(request)
}

/**
 * What others embed has its language in its query, where neither a layout nor the page for what is not there sees it:
 * whichever of them asks first would settle the language of the whole answer.
 */
function withAskedLanguage(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  const asked = request.nextUrl.searchParams.get('lang') ?? ''
  headers.set('x-next-intl-locale', isLocale(asked) ? asked : DEFAULT_LOCALE)
  return NextResponse.next({ request: { headers } })
}

/** A public page is told its own path, to name itself in the other languages. */
function withPath(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, request.nextUrl.pathname)
  return choosePublicLocale(new NextRequest(request.url, { headers }))
}

const choosePublicLocale = createMiddleware({
  locales: [...LOCALES],
  defaultLocale: DEFAULT_LOCALE,
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
})

function withNonce(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy([`'nonce-${randomBytes(NONCE_BYTES).toString('base64')}'`])
  const headers = new Headers(request.headers)
  // Next reads the nonce from here, and gives it to the scripts that it writes.
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  // Pages only: not the machine interface, nor files of Next or of public/ (whose names hold a dot). The number of an
  // edition may hold one, too.
  matcher: [
    '/', '/((?!(?:api|_next|healthz|readyz)(?:/|$)|.*\\.).*)', '/:locale(en|fa|fr|es)/data/editions/:path*', '/team/:path*',
  ],
}

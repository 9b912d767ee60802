import { chooseEncoding, isCompressible } from '@/lib/gate/encoding'
import { matchesTag } from '@/lib/gate/entity-tag'
import { securityHeaders } from '@/lib/gate/security-headers'
import { answerHeaders, requestHeaders } from '@/lib/gate/upstream-headers'

const origin = new URL('http://localhost:3000')

describe('the security headers', () => {
  test('allow scripts of the site and the hashes given, and nothing inline', () => {
    const policy = securityHeaders(false, ["'sha256-abc='"])['content-security-policy'] ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'", "script-src 'self' 'sha256-abc='", "style-src 'self'", "base-uri 'none'",
        "frame-ancestors 'none'", "require-trusted-types-for 'script'",
      ]),
    )
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  test('let nobody frame a page but those that are made for it', () => {
    expect(securityHeaders(false)).toMatchObject({ 'x-frame-options': 'DENY', 'cross-origin-resource-policy': 'same-origin' })
    expect(securityHeaders(false)['content-security-policy']).toContain("frame-ancestors 'none';")
    const embedded = securityHeaders(false, [], true)
    expect(embedded).not.toHaveProperty('x-frame-options')
    expect(embedded['content-security-policy']).toContain('frame-ancestors *;')
    expect(embedded['content-security-policy']).toContain("script-src 'self';")
  })

  test('ask for https only where the origin is https', () => {
    expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security')
    expect(securityHeaders(true)).toHaveProperty('strict-transport-security')
  })
})

describe('the headers that pass', () => {
  test('to Next are few, and name the configured host', () => {
    const sent = requestHeaders(
      {
        host: 'evil.example', cookie: 'a=b', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '192.0.2.1',
        'x-middleware-subrequest': 'proxy', rsc: '1', 'next-router-state-tree': 'x', 'accept-language': 'fa',
        'user-agent': 'x', 'if-none-match': '*',
      },
      '/en',
      origin,
    )
    expect(sent).toEqual({
      'accept-language': 'fa', host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000',
      'x-forwarded-proto': 'http', 'user-agent': 'Vigil',
    })
  })

  test('to the visitor hold no cookie and no trace of Next, and redirects stay within the site', () => {
    const sent = answerHeaders(
      {
        'set-cookie': ['a=b'], 'x-powered-by': 'Next.js', 'x-nextjs-cache': 'HIT', 'x-middleware-rewrite': '/x',
        location: 'http://localhost:3000/en?asOf=2021-04-05', 'cache-control': 's-maxage=31536000',
      },
      '/',
      origin,
    )
    expect(sent).toEqual({ location: '/en?asOf=2021-04-05', 'cache-control': 'no-cache' })
  })

  test('let built files be kept', () => {
    const stated = { 'cache-control': 'public, max-age=31536000, immutable' }
    expect(answerHeaders(stated, '/_next/static/a.js', origin)).toEqual(stated)
  })

  test.each<[string, string, number]>([
    ['public, max-age=31536000, immutable', '/scripts/day-slider.0123456789abcdef.js', 200],
    ['no-cache', '/scripts/day-slider.0123456789abcdef.js', 404],
    ['no-cache', '/scripts/day-slider.js', 200],
    ['no-cache', '/icon.svg', 200],
  ])('say %s of %s, answered with %i', (expected, url, status) => {
    expect(answerHeaders({ 'cache-control': 'public, max-age=0' }, url, origin, status)['cache-control']).toBe(expected)
  })
})

describe('encodings', () => {
  test.each<[string | undefined, string | null]>([
    [undefined, null],
    ['', null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['gzip;q=0', null],
    ['br;q=abc', null],
  ])('%s is answered with %s', (accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected)
  })

  test.each<[string, boolean]>([
    ['text/html', true],
    ['application/problem+json', true],
    ['application/json', true],
    ['image/svg+xml', true],
    ['font/woff2', false],
    ['image/png', false],
  ])('%s is compressible: %s', (mediaType, expected) => {
    expect(isCompressible(mediaType)).toBe(expected)
  })
})

test.each<[string | undefined, boolean]>([
  [undefined, false],
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
])('If-None-Match %s against W/"a" matches: %s', (condition, expected) => {
  expect(matchesTag(condition, 'W/"a"')).toBe(expected)
})

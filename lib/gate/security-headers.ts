const PERMISSIONS = [
  'accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi',
  'payment', 'usb',
]

/** A page that asks for isolation shows only frames that let themselves be shown, and ask for the same. */
const FRAMED = { 'cross-origin-resource-policy': 'cross-origin', 'cross-origin-embedder-policy': 'require-corp' }

/**
 * The headers that stand on every answer of the gate, whoever made it. `secure`: the origin is https.
 * `scriptSources`: the CSP sources of this page's inline scripts, hashes or a nonce; none for anything but a page.
 * `mayBeFramed`: it is made to be shown in the pages of others.
 */
export function securityHeaders(
  secure: boolean, scriptSources: readonly string[] = [], mayBeFramed = false,
): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(scriptSources, mayBeFramed ? '*' : "'none'"),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    ...(mayBeFramed ? FRAMED : { 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY' }),
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/**
 * The policy of a page whose inline scripts have these sources; everything else comes from this site alone, and only
 * these `ancestors` may frame it.
 */
export function contentSecurityPolicy(scriptSources: readonly string[], ancestors: '*' | "'none'" = "'none'"): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    // The policies that Next's own client registers; `default` is what React's flight client asks for.
    'trusted-types nextjs nextjs#bundler turbopack default',
  ].join('; ')
}

import { readEnv } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** What programs may read: the public site. What is made on request alone need not be crawled. */
export function GET(): Response {
  const lines = [
    'User-agent: *', 'Disallow: /team', 'Disallow: /api/', 'Disallow: /*?*cursor=', 'Disallow: /*?*from=', 'Allow: /', '',
    `Sitemap: ${readEnv().origin}/sitemap.xml`, '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' } })
}

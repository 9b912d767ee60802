import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@/lib/db/connect'
import { AWAY_CLASS } from '@/lib/domain/contract/away-mark'

/**
 * How the stand-in renders now, a render that has begun included; `rendered` holds each address that it has read for.
 */
export interface RendererState {
  delayMs: number
  rendered: string[]
}

/**
 * Stands in for Next, which takes a minute to build: pages that are read from the database, in the shape that ours
 * have. What is read is shown after a delay, so that a change can come between.
 */
export function createRenderer(sql: Sql, state: RendererState): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const slug = /^\/en\/cases\/([^/]+)$/.exec(url.pathname)?.[1]
    const answer = async () => {
      const rows = await sql<{ name_latin: string }[]>`
        SELECT name_latin FROM open.case WHERE slug = coalesce(${slug ?? null}::text, slug) ORDER BY slug`
        .finally(() => state.rendered.push(request.url ?? ''))
      for (let waitedMs = 0; waitedMs < state.delayMs; waitedMs += 10) await sleep(10)
      const names = rows.map((row) => row.name_latin).join(', ')
      if (url.pathname.startsWith('/api/')) {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ names }))
        return
      }
      const page = `<!doctype html><p class="${AWAY_CLASS}" hidden="">away</p><script>self.a=1</script><p>${names}</p>`
      response.writeHead(rows.length === 0 ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page)
    }
    answer().catch(() => response.writeHead(500, { 'content-type': 'text/html' }).end('<p>broken</p>'))
  })
}

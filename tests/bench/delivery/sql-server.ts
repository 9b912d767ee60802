import { createServer } from 'node:http'
import { today } from '@/lib/clock'
import { parseAsOf } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { listenOn } from '@/lib/gate/listen'
import { caseQuerySchema, DEFAULT_LIMIT, filterOf } from '@/lib/open/case-query'
import { findCase } from '@/lib/open/find-case'
import { listCases } from '@/lib/open/list-cases'
import { readMap } from '@/lib/open/read-map'
import { toContractDetail, toContractRow } from '@/lib/open/to-contract'

/** What the API costs at best: the same statements, by the same driver, with nothing in front. */
async function run(): Promise<void> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const { asOf, ...query } = Object.fromEntries(searchParams)
    const on = parseAsOf(asOf, today())
    void read(pathname, query, on.ok ? on.day : today()).then((document) => {
      const body = Buffer.from(JSON.stringify(document))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    })
  })
  await listenOn(server, 0)
  process.send?.(server.address())
}

async function read(path: string, query: Record<string, string>, on: Day): Promise<unknown> {
  if (path === '/api/v1/map') return readMap(on)
  const slug = /^\/api\/v1\/cases\/([^/]+)$/.exec(path)?.[1]
  if (slug !== undefined) {
    const page = await findCase(slug, on)
    return page && toContractDetail(page)
  }
  const part = { limit: DEFAULT_LIMIT, after: null }
  const { total, rows, next } = await listCases(filterOf(caseQuerySchema.parse(query)), on, part)
  return { total, data: rows.map(toContractRow), next }
}

process.once('disconnect', () => process.exit(0))
void run()

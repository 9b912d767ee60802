import { createServer } from 'node:http'
import { listenOn } from '@/lib/gate/listen'
import { today } from '@/lib/clock'
import { caseQuerySchema, DEFAULT_LIMIT, filterOf } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { toContractRow } from '@/lib/open/to-contract'

/** What a list of cases costs at best: the same statements, by the same driver, with nothing in front. */
async function run(): Promise<void> {
  const server = createServer((request, response) => {
    const search = new URL(request.url ?? '/', 'http://localhost').searchParams
    const filter = filterOf(caseQuerySchema.parse(Object.fromEntries(search)))
    void listCases(filter, today(), { limit: DEFAULT_LIMIT, after: null }).then(({ total, rows, next }) => {
      const body = Buffer.from(JSON.stringify({ total, data: rows.map(toContractRow), next }))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    })
  })
  await listenOn(server, 0)
  process.send?.(server.address())
}

process.once('disconnect', () => process.exit(0))
void run()

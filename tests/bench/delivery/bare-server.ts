import { createServer, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenOn } from '@/lib/gate/listen'

interface Kept {
  head: Record<string, string>
  bytes: Buffer
}

/** What node:http can do at best: the same bytes from memory, with the headers that a browser needs. */
async function run(port: number, paths: readonly string[]): Promise<void> {
  const pages = new Map<string, Kept>()
  for (const path of paths) pages.set(path, await fetchPage(port, path))
  const server = createServer((asked, response) => {
    const page = pages.get(asked.url ?? '')
    response.writeHead(page ? 200 : 404, page?.head).end(page?.bytes)
  })
  await listenOn(server, 0)
  process.send?.(server.address())
}

function fetchPage(port: number, path: string): Promise<Kept> {
  const headers = { host: `localhost:${port}`, 'accept-encoding': 'br' }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, async (message) => {
      const bytes = await buffer(message)
      const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = message.headers
      const head = { 'content-type': type, 'content-encoding': encoding, 'content-length': String(bytes.length) }
      resolve({ head, bytes })
    })
    sent.on('error', reject)
    sent.end()
  })
}

process.once('disconnect', () => process.exit(0))
void run(Number(process.argv[2]), process.argv.slice(3))

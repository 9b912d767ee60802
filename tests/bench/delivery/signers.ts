import { Agent, request } from 'node:http'
import { stepBack } from '@/lib/gate/threads/step-back'

/** Forms to be sent, as their bodies, by so many who each wait for one answer before they send the next. */
export interface Burst {
  port: number
  path: string
  bodies: string[]
  clients: number
}

/** What came of it; `waitedMs` is the longest that anybody waited. */
export interface BurstResult {
  acknowledged: number
  refused: number
  seconds: number
  waitedMs: number
}

/** Signers stand for machines elsewhere: where processors are short, they go after what is measured. */
async function run({ port, path, bodies, clients }: Burst): Promise<BurstResult> {
  stepBack(0, 10)
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const counted: Record<number, number> = {}
  let [next, waitedMs] = [0, 0]
  const client = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const sentAt = performance.now()
      const status = await send({ port, path, agent }, body)
      waitedMs = Math.max(waitedMs, performance.now() - sentAt)
      if (status !== 303 && status !== 503) throw new Error(`a form was answered with ${status}`)
      counted[status] = (counted[status] ?? 0) + 1
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - startedAt) / 1000
  return { acknowledged: counted[303] ?? 0, refused: counted[503] ?? 0, seconds, waitedMs }
}

function send({ port, path, agent }: { port: number; path: string; agent: Agent }, body: string): Promise<number> {
  const headers = {
    host: `localhost:${port}`, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (message) => {
      message.resume()
      message.on('end', () => resolve(message.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

process.once('message', (burst: Burst) => {
  void run(burst).then((result) => process.send?.(result, () => process.exit(0)))
})

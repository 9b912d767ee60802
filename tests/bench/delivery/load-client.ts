import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { stepBack } from '@/lib/gate/threads/step-back'

/** What to ask for, how many at once, for how long; `rate` questions a second in all, or as many as are answered. */
export interface Load {
  port: number
  paths: string[]
  connections: number
  seconds: number
  rate?: number
  /** Whether it stands for machines elsewhere: where processors are short, it goes after what is measured. */
  isElsewhere?: boolean
}

/** What came of it; times in milliseconds. */
export interface LoadResult {
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** How many answers had each status. */
  statuses: Record<string, number>
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** A client that costs as little as can be: it shares the processors with what it measures. */
async function run({ port, paths, connections, seconds, rate, isElsewhere = false }: Load): Promise<LoadResult> {
  if (isElsewhere) stepBack(0, 10)
  const tookMs: number[] = []
  const statuses: Record<string, number> = {}
  const questions = paths.map((path) => {
    return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept-encoding: br\r\n\r\n`)
  })
  const startedAt = performance.now()
  const endAt = startedAt + seconds * 1000
  const everyMs = rate === undefined ? 0 : (connections * 1000) / rate
  let next = 0
  const keepAsking = async (number: number) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true)
    const answer = readAnswers(socket)
    let dueAt = startedAt + (everyMs * number) / connections
    while (performance.now() < endAt) {
      const waitMs = dueAt - performance.now()
      if (waitMs > 0.5) await new Promise((resolve) => setTimeout(resolve, waitMs))
      const sentAt = everyMs === 0 ? performance.now() : Math.min(dueAt, performance.now())
      socket.write(questions[next++ % questions.length] ?? '')
      const status = await answer()
      tookMs.push(performance.now() - sentAt)
      statuses[status] = (statuses[status] ?? 0) + 1
      dueAt += everyMs
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, (_none, number) => keepAsking(number)))
  const sorted = Float64Array.from(tookMs).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const perSecond = tookMs.length / ((performance.now() - startedAt) / 1000)
  return { perSecond, p50Ms: at(0.5), p99Ms: at(0.99), statuses }
}

/** Waits for the next whole answer, and tells its status. */
function readAnswers(socket: Socket): () => Promise<string> {
  let head: Buffer = Buffer.alloc(0)
  let missing = -1
  let status = ''
  let done: (status: string) => void = () => undefined
  socket.on('data', (part: Buffer) => {
    let length = part.length
    if (missing < 0) {
      head = head.length === 0 ? part : Buffer.concat([head, part])
      const end = head.indexOf(HEAD_END)
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      status = text.slice(9, 12)
      missing = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)
      length = head.length - end - HEAD_END.length
      head = Buffer.alloc(0)
    }
    missing -= length
    if (missing > 0) return
    missing = -1
    done(status)
  })
  socket.on('error', () => done('broken'))
  socket.on('close', () => done('closed'))
  return () => new Promise((resolve) => (done = resolve))
}

if (process.send) {
  process.once('message', (load: Load) => void run(load).then((result) => process.send?.(result, () => process.exit(0))))
}

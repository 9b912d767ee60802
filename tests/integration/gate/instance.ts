import { connect } from '@/lib/db/connect'
import { dayOf } from '@/lib/domain/dates/day'
import { openLimit } from '@/lib/gate/api/limit-request'
import { openPages } from '@/lib/gate/cache/open-pages'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { openMaker } from '@/lib/gate/maker/maker'
import { openReader } from '@/lib/gate/reader/reader'
import { openUpstream } from '@/lib/gate/upstream'
import { portOf } from './ask'
import { createRenderer, type RendererState } from './renderer'

/** One instance in a process of its own: a gate with its kept pages and its reader, and the stand-in renderer. */
async function run(url: string, staleMaxSeconds: number): Promise<void> {
  const state: RendererState = { delayMs: 0, rendered: [] }
  const renderer = createRenderer(connect(url, { max: 4 }), state)
  await listenOn(renderer, 0)
  const today = () => dayOf(2021, 4, 5)
  const report = () => undefined
  const { pages } = await openPages({
    connect: () => connect(url, { max: 1 }), today, secure: false, megabytes: 16, staleMaxSeconds, surrogateSeconds: 0,
    report,
  })
  const upstream = openUpstream(portOf(renderer))
  const origin = new URL('http://localhost:3000')
  const [reader, maker] = [openReader(report), openMaker(report)]
  const gate = createGate({ origin, upstream: () => upstream, today, report, pages, reader, maker, limit: openLimit('x-real-ip', 3) })
  await listenOn(gate, 0)
  process.on('message', (delayMs: number) => {
    state.delayMs = delayMs
    process.send?.({ rendered: state.rendered.splice(0) })
  })
  process.send?.({ port: portOf(gate) })
}

process.once('disconnect', () => process.exit(0))
void run(process.argv[2] ?? '', Number(process.argv[3]))

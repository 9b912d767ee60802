import { ticksMs } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import { ChangeFollower } from '../changes/change-follower'
import type { Rank } from './address'
import { PageCache } from './page-cache'
import { PageStore } from './page-store'
import { RenderQueue } from './render-queue'
import type { Report } from '../watch/log'

/** How the pages of one process are kept. */
export interface KeepingSettings {
  connect: () => Sql
  today: () => Day
  /** Whether the origin is https. */
  secure: boolean
  megabytes: number
  staleMaxSeconds: number
  surrogateSeconds: number
  report: Report
}

/** The kept pages of one process, and what follows the changes for them. */
export interface OpenedPages {
  pages: PageCache
  follower: ChangeFollower
  store: PageStore
  queues: Readonly<Record<Rank, RenderQueue>>
}

const MEGABYTE = 1_048_576
const PATIENCE_MS = 10_000

/** Opens an empty cache, and begins to follow what is published. */
export async function openPages(settings: KeepingSettings): Promise<OpenedPages> {
  const { connect, today, secure, megabytes, staleMaxSeconds, surrogateSeconds, report } = settings
  const staleMaxMs = staleMaxSeconds * 1000
  const follower: ChangeFollower = new ChangeFollower({
    connect, ticksMs, report, longestGapMs: staleMaxMs, forget: (tags) => pages.forget(tags),
  })
  const queueOf = (running: number, waiting: number) => new RenderQueue({ running, waiting, patienceMs: PATIENCE_MS })
  const store = new PageStore(megabytes * MEGABYTE)
  // Next renders with one processor and asks the database on ten connections: more at once would be slower, not more.
  const queues = { plain: queueOf(4, 256), named: queueOf(4, 128), rare: queueOf(8, 64) }
  const pages = new PageCache({
    store,
    queues,
    knowledge: follower,
    rules: { secure, surrogateSeconds },
    today,
    ticksMs,
    staleMaxMs,
  })
  await follower.start()
  return { pages, follower, store, queues }
}

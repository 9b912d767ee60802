import { ticksMs } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import { ChangeFollower } from '../changes/change-follower'
import { PageCache } from './page-cache'
import { PageStore } from './page-store'
import { openQueues, type RenderQueues } from './render-queues'
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
  queues: RenderQueues
}

const MEGABYTE = 1_048_576

/** Opens an empty cache, and begins to follow what is published. */
export async function openPages(settings: KeepingSettings): Promise<OpenedPages> {
  const { connect, today, secure, megabytes, staleMaxSeconds, surrogateSeconds, report } = settings
  const staleMaxMs = staleMaxSeconds * 1000
  const follower: ChangeFollower = new ChangeFollower({
    connect, ticksMs, report, longestGapMs: staleMaxMs, forget: (tags) => pages.forget(tags),
  })
  const store = new PageStore(megabytes * MEGABYTE)
  const queues = openQueues(() => pages.hasReaders())
  const pages: PageCache = new PageCache({
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

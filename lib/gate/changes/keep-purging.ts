import { ticksMs } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { splitTags } from '@/lib/domain/contract/change-tags'
import { databaseUrl, type Env } from '@/lib/env'
import type { Report } from '../watch/log'
import { ChangeFollower } from './change-follower'
import { Purger } from './purger'

/** An instance that has not read a change yet shows what was, for a second at most; a CDN may have asked it then. */
const AGAIN_MS = 2_000

/**
 * Follows what is published for as long as this process runs, and tells a CDN what to forget. It begins with
 * everything: what was unpublished while nobody followed is not known. All is told a second time a little later.
 */
export async function keepPurging(
  { purgeToken, staleMaxSeconds }: Pick<Env, 'purgeToken' | 'staleMaxSeconds'>,
  url: string,
  report: Report,
): Promise<{ stop: () => Promise<void> }> {
  const purger = new Purger({ url, token: purgeToken, report })
  const follower = new ChangeFollower({
    connect: () => connect(databaseUrl('open'), { max: 1 }),
    ticksMs,
    report,
    longestGapMs: staleMaxSeconds * 1000,
    forget: (tags) => {
      const { forgotten, renewed } = splitTags(tags ?? [])
      const named = tags && [...forgotten, ...renewed]
      purger.forget(named)
      setTimeout(() => purger.forget(named), AGAIN_MS).unref()
    },
  })
  await follower.start()
  return {
    stop: async () => {
      purger.stop()
      await follower.stop()
    },
  }
}

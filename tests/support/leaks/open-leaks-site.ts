import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { readKeys } from '@/lib/records/keys'
import { recompile } from '@/lib/records/recompile'
import { republishReferences } from '@/lib/records/republish-references'
import type { Day } from '@/lib/domain/dates/day'
import { startOwnSite } from '../own-site'

const TAGS = ['list', 'map', 'rules', 'sources', 'appeals', 'letters', 'updates', 'gatherings', 'editions']

export const METRICS_TOKEN = 'a-token-that-was-invented-for-this-proof'

/** The built site on the database that the environment names, without jobs: those are done when they are asked for. */
export async function openLeaksSite(superuser: Sql) {
  const { publicKey } = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  const site = await startOwnSite({
    ...process.env, VIGIL_JOBS: 'off', VIGIL_METRICS_TOKEN: METRICS_TOKEN, VIGIL_ORIGIN: '',
    VIGIL_INTAKE_PUBLIC_KEY: Buffer.from(publicKey).toString('base64'),
  })
  return {
    origin: `http://localhost:${site.port}`,
    said: site.said,
    /** Has every page made anew: what was kept from before would show nothing. */
    forgetAll: async () => {
      await superuser`INSERT INTO open.change (tags) SELECT array_agg(tag) FROM (
        SELECT unnest(${TAGS}::text[]) AS tag
        UNION SELECT 'case:' || slug FROM open.case UNION SELECT 'prison:' || id FROM open.prison
        UNION SELECT 'appeal:' || slug FROM open.appeal UNION SELECT 'letter:' || slug FROM open.letter) AS all_tags`
      await sleep(1_100)
    },
    close: async () => {
      site.first.kill('SIGTERM')
      await once(site.first, 'exit')
    },
  }
}

/** Publishes everything anew: whatever a publication reads that it should not would be published now. */
export async function publishAnew(team: Sql, on: Day): Promise<void> {
  await recompile(team, { actor: 'operator', on, onProgress: () => undefined })
  const sources = await team<{ id: string }[]>`SELECT id FROM file.source`
  await team.begin(async (transaction) => {
    const db = overPostgres(transaction)
    const keys = await readKeys(db)
    await republishReferences(db, keys, sources.map(({ id }) => id))
  })
}

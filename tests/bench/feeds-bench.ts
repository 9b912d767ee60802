import { connect } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { listChanges } from '@/lib/open/feeds/list-changes'
import { listDates } from '@/lib/open/feeds/list-dates'
import { listUrgentChanges } from '@/lib/open/feeds/list-urgent-changes'
import { createTestDatabase } from '@/tests/factories/database'
import { compare } from './compare-bare'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'

const ENTRIES = 50

/** What the feeds and the calendar cost at so many cases, against their bare statements, with the plans of those. */
export async function benchFeeds(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  const [busy] = await team<{ slug: string; prison: string }[]>`
    SELECT c.slug, e.prison_id AS prison FROM open.event e JOIN open.case c ON c.id = e.case_id
    WHERE e.prison_id IS NOT NULL ORDER BY c.slug LIMIT 1`
  const { slug = '', prison = '' } = busy ?? {}
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    'the feed of all changes': () => listChanges(ENTRIES),
    'the feed of urgent changes': () => listUrgentChanges(ON, ENTRIES),
    'the feed of a case': () => listChanges(ENTRIES, { slug }),
    'the feed of a prison': () => listChanges(ENTRIES, { prison }),
    'the urgent changes of a prison': () => listUrgentChanges(ON, ENTRIES, { prison }),
    'the calendar': () => listDates(ON),
  }
  for (const [what, ask] of Object.entries(asked)) await compare(superuser, `${what} of ${cases} cases`, ask)
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}

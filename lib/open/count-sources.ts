import { openSql } from '@/lib/db/open'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { readSources } from './read-sources'

/** How many sources were published on or before a day, and the newest of them: what every page says of itself. */
export async function countSources(asOf: Day): Promise<SourcesOnRecord> {
  const counting = openSql()<{ count: number }[]>`
    SELECT count(*)::int AS count FROM open.source
    WHERE coalesce(published_latest, published_earliest, '-infinity') <= ${formatDay(asOf)}::date`
  const [[row], [newest]] = await Promise.all([counting, readSources(asOf, 1)])
  return { count: row?.count ?? 0, newest: newest ?? null }
}

import { openSql } from '@/lib/db/open'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { type Day, formatDay } from '@/lib/domain/dates/day'

/** How many sources were published on or before a day, and the newest of them: what every page says of itself. */
export async function countSources(asOf: Day): Promise<SourcesOnRecord> {
  const [row] = await openSql()<SourcesOnRecord[]>`
    WITH known AS (
      SELECT * FROM open.source
      WHERE coalesce(published_latest, published_earliest, '-infinity') <= ${formatDay(asOf)}::date
    )
    SELECT (SELECT count(*)::int FROM known) AS count, (
      SELECT jsonb_build_object('id', id, 'title', title, 'publisher', publisher, 'published', published, 'url', url,
        'reliability', reliability)
      FROM known ORDER BY published_latest DESC NULLS LAST, id LIMIT 1) AS newest`
  return row ?? { count: 0, newest: null }
}

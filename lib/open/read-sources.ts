import { openSql } from '@/lib/db/open'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import { type Day, formatDay } from '@/lib/domain/dates/day'

/**
 * The sources published on or before a day, newest first, `limit` at most where one is given; one without a day of
 * publication comes last.
 */
export async function readSources(asOf: Day, limit: number | null = null): Promise<SourceView[]> {
  const rows = await openSql()<SourceView[]>`
    SELECT id, title, publisher, published, url, reliability FROM open.source
    WHERE coalesce(published_latest, published_earliest, '-infinity') <= ${formatDay(asOf)}::date
    ORDER BY published_latest DESC NULLS LAST, id LIMIT ${limit}`
  return [...rows]
}

import { openSql } from '@/lib/db/open'
import type { FigureView } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'

/** Numbers that sources published on or before a day give about people who are not cases here, newest source first. */
export async function readFigures(asOf: Day): Promise<FigureView[]> {
  const rows = await openSql()<FigureView[]>`
    SELECT f.id, f.what, f.value, f.unit, f.note,
      CASE WHEN f.from_edtf IS NOT NULL THEN jsonb_build_object(
        'edtf', f.from_edtf, 'earliest', f.from_earliest, 'latest', f.from_latest) END AS "from",
      CASE WHEN f.to_edtf IS NOT NULL THEN jsonb_build_object(
        'edtf', f.to_edtf, 'earliest', f.to_earliest, 'latest', f.to_latest) END AS "to",
      jsonb_build_object(
        'id', s.id, 'title', s.title, 'publisher', s.publisher, 'published', s.published) AS source
    FROM open.figure f JOIN open.source s ON s.id = f.source_id
    WHERE coalesce(s.published_latest, s.published_earliest, '-infinity') <= ${formatDay(asOf)}::date
    ORDER BY s.published_latest DESC NULLS LAST, f.id`
  return [...rows]
}

import { z } from 'zod'
import { openSql } from '@/lib/db/open'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { DaySpan, VagueDate } from '@/lib/domain/dates/day-span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { readEnv } from '@/lib/env'

/** A hearing that was planned, or a deadline, and the day or days on which it is. */
export interface DatedLine {
  /** The id of the event. */
  id: string
  slug: string
  name: { latin: string; native: string | null }
  kind: 'hearing' | 'deadline'
  on: VagueDate
  /** What the record says of it, as it was recorded: the court, or what the deadline is for. */
  what: string | null
  /** How often it was corrected; grows with each correction. */
  sequence: number
  /** The day (`YYYY-MM-DD`) of the last correction, or on which readers were given it. */
  changedOn: string
}

const rowSchema = z.object({
  id: z.string(), slug: z.string(), name: z.object({ latin: z.string(), native: z.string().nullable() }),
  kind: z.enum(['hearing', 'deadline']), edtf: z.string(), what: z.string().nullable(), sequence: z.number(),
  changedOn: z.string(),
})

/** More than a campaign plans at once. */
const MOST = 2000
/** The last day, month or year that an EDTF text names; of none that ends with `..` or with a winter (`-24`). */
const END_OF_TEXT = '([0-9]{2}[0-9X]{2}(?:-(?!24[?~%]?$)[0-9X]{2}(?:-[0-9X]{2})?)?)[?~%]?$'

/**
 * The published hearings that were planned and deadlines that do not lie before a day, in the order of
 * their days; where there are more than {@link MOST}, those that end soonest. The database knows the end
 * of a deadline as text alone, and of a winter, or a date that is open, not even that: such a one comes
 * last, and what is past is dropped here.
 */
export async function listDates(from: Day): Promise<DatedLine[]> {
  const sql = openSql()
  const ends = sql`CASE e.type WHEN 'hearing' THEN to_char(e.latest, 'YYYY-MM-DD') ELSE
    replace(substring(e.details ->> 'on' from ${END_OF_TEXT}::text), 'X', '9') END COLLATE "C"`
  const rows = await sql`
    SELECT e.id::text AS id, c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
      e.type AS kind, CASE e.type WHEN 'hearing' THEN e.date_edtf ELSE e.details ->> 'on' END AS edtf,
      CASE e.type WHEN 'hearing' THEN nullif(concat_ws(', ', e.details ->> 'court', e.details ->> 'branch'), '')
        ELSE e.details ->> 'kind' END AS what,
      k.times AS sequence,
      to_char(coalesce(k.last, e.added_on, (c.public_since AT TIME ZONE ${readEnv().timeZone})::date), 'YYYY-MM-DD')
        AS "changedOn"
    FROM open.event e JOIN open.case c ON c.id = e.case_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS times, max(corrected_on) AS last FROM open.correction
      WHERE event_id = e.id) k
    WHERE (e.type = 'deadline' AND e.details ->> 'on' IS NOT NULL
        OR e.type = 'hearing' AND e.details ->> 'scheduled' = 'true')
      AND (${ends} >= left(${formatDay(from)}, length(${ends}))) IS NOT FALSE
    ORDER BY ${ends}, c.slug, e.id LIMIT ${MOST}`
  return rows.flatMap((row) => toLine(rowSchema.parse(row), from)).sort((one, other) => dayOf(one.on) - dayOf(other.on))
}

function toLine({ edtf, ...rest }: z.infer<typeof rowSchema>, from: Day): DatedLine[] {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok || (parsed.date.latest ?? from) < from) return []
  return [{ ...rest, on: parsed.date }]
}

function dayOf({ earliest, latest }: DaySpan): number {
  return earliest ?? latest ?? 0
}

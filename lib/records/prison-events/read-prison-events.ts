import { z } from 'zod'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import { AUDIENCES, CLAIM_STATUSES } from '@/lib/domain/vocabulary'
import type { Statements } from '@/lib/db/statements'
import { readEnd, readStored } from '@/lib/db/stored-dates'

/** A current version of an event at a prison, as JSON. */
export const prisonEventRow = z.object({
  id: z.string(), prisonId: z.string(), kind: z.enum(PRISON_EVENT_KINDS), date: z.string(), end: z.string().nullable(),
  claimStatus: z.enum(CLAIM_STATUSES), audience: z.enum(AUDIENCES),
})

/** What happened at the given prisons, in the current version of each, by prison and in order of ids. */
export async function readPrisonEvents(
  db: Statements,
  prisonIds: readonly string[],
): Promise<Map<string, PrisonEventRecord[]>> {
  if (prisonIds.length === 0) return new Map()
  const ids = JSON.stringify([...new Set(prisonIds)])
  const rows = await db<{ row: unknown }>`
    SELECT jsonb_build_object('id', e.id, 'prisonId', e.prison_id, 'kind', e.kind, 'date', v.date_edtf,
      'end', v.end_edtf, 'claimStatus', v.claim_status, 'audience', v.audience) AS row
    FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.prison_id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)) ORDER BY e.id`
  return toPrisonEvents(rows.map(({ row }) => prisonEventRow.parse(row)))
}

/** Rows in their order, by prison. */
export function toPrisonEvents(rows: readonly z.output<typeof prisonEventRow>[]): Map<string, PrisonEventRecord[]> {
  const there = new Map<string, PrisonEventRecord[]>()
  for (const { date, end, ...rest } of rows) {
    const event = { ...rest, date: readStored(date), endDate: readEnd(end) }
    there.set(event.prisonId, [...(there.get(event.prisonId) ?? []), event])
  }
  return there
}

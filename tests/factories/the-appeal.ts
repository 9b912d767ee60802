import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { CLAIM_STATUSES } from '@/lib/domain/vocabulary'
import { anEvent } from './an-event'

const rows = z.array(
  z.object({
    case_id: z.string(), type: z.enum(EVENT_TYPES), date: z.string(), end_date: z.string(), prison_id: z.string(),
    from_prison_id: z.string(), details: z.string(), claim_status: z.enum(CLAIM_STATUSES),
  }),
)

/** The events of one case of the demonstration set, as a trusted import takes them: public, graded B3. */
export function appealEvents(slug: string): CaseEvent[] {
  const file = readFileSync(join(__dirname, '../../data/appeal-2021/events.csv'))
  const events = rows.parse(parse(file, { columns: true, bom: true })).filter(({ case_id: id }) => id === slug)
  return events.map((row) =>
    anEvent(row.type, row.date, {
      ...(row.end_date && { end: row.end_date }),
      prisonId: row.prison_id || null,
      fromPrisonId: row.from_prison_id || null,
      details: z.record(z.string(), z.unknown()).parse(JSON.parse(row.details)),
      claimStatus: row.claim_status,
    }),
  )
}

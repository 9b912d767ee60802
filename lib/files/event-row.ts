import { z } from 'zod'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { AUDIENCES, CLAIM_STATUSES } from '@/lib/domain/vocabulary'
import { credibility, edtf, endOfSpan, list, oneOf, oneOfOrNull, optionalText, requiredText } from './cells'
import { readDetails, type Details } from './details'
import { parseCells, type CellFault, type FileKind, type RowParse } from './file-kind'

const eventType = z.enum(EVENT_TYPES, { error: 'is not a known event type' })

const required = {
  case_id: requiredText,
  type: eventType,
  date: edtf,
  end_date: endOfSpan,
  prison_id: optionalText,
  from_prison_id: optionalText,
  // Its schema says how long each part may be.
  details: z.string(),
  source_id: requiredText,
  claim_status: oneOf(CLAIM_STATUSES),
  note: optionalText,
}

const optional = { credibility, audience: oneOfOrNull(AUDIENCES), locator: optionalText, other_sources: list }

const columns = z.strictObject({ ...required, ...optional })

/** One line of `events.csv`; `audience` is null where the file leaves it open. */
export type EventRow = Omit<z.infer<typeof columns>, 'details'> & { details: Details }

/**
 * `events.csv`: the details of a row are read by the schema of its own event type. An end before the start is no fault:
 * the record takes one with a warning, and what it holds must come in again.
 */
export const eventFile: FileKind<EventRow> = {
  name: 'events.csv',
  id: null,
  references: { case_id: 'case', prison_id: 'prison', from_prison_id: 'prison', source_id: 'source' },
  referenceLists: { other_sources: 'source' },
  columns: { required: Object.keys(required), optional: Object.keys(optional) },
  parse(cells): RowParse<EventRow> {
    const parsed = parseCells(columns, cells)
    const type = eventType.safeParse(cells['type'])
    const read = type.success ? readDetails(type.data, cells['details'] ?? '') : { details: {}, reasons: [] }
    const faults = read.reasons.map((reason): CellFault => ({ column: 'details', reason }))
    if (!parsed.ok) return { ok: false, faults: [...parsed.faults, ...faults] }
    const end = findEndFault(parsed.row)
    if (end) faults.push({ column: 'end_date', reason: end })
    return faults.length > 0 ? { ok: false, faults } : { ok: true, row: { ...parsed.row, details: read.details } }
  },
}

function findEndFault(row: z.infer<typeof columns>): string | null {
  if (row.end_date === null || eventDefinitions[row.type].isSpan) return null
  return `an event of type ${row.type} has no end`
}

import { z } from 'zod'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import { AUDIENCES, CLAIM_STATUSES } from '@/lib/domain/vocabulary'
import { credibility, edtf, endOfSpan, list, oneOf, oneOfOrNull, optionalText, requiredText } from './cells'
import { parseCells, type FileKind, type RowParse } from './file-kind'
import { endsBeforeStart } from '@/lib/domain/dates/usable-date'

const required = {
  prison_id: requiredText,
  kind: oneOf(PRISON_EVENT_KINDS),
  date: edtf,
  end_date: endOfSpan,
  source_id: requiredText,
  claim_status: oneOf(CLAIM_STATUSES),
  note: optionalText,
}

const optional = { credibility, audience: oneOfOrNull(AUDIENCES), locator: optionalText, other_sources: list }

const columns = z.strictObject({ ...required, ...optional })

/** One line of `prison_events.csv`; `audience` is null where the file leaves it open. */
export type PrisonEventRow = z.infer<typeof columns>

/** `prison_events.csv`: what happened at a prison and concerns everybody held there. */
export const prisonEventFile: FileKind<PrisonEventRow> = {
  name: 'prison_events.csv',
  id: null,
  references: { prison_id: 'prison', source_id: 'source' },
  referenceLists: { other_sources: 'source' },
  columns: { required: Object.keys(required), optional: Object.keys(optional) },
  parse(cells): RowParse<PrisonEventRow> {
    const parsed = parseCells(columns, cells)
    if (!parsed.ok || !endsBeforeStart(parsed.row.date, parsed.row.end_date)) return parsed
    return { ok: false, faults: [{ column: 'end_date', reason: 'ends before it starts' }] }
  },
}

import type { Statements } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'

/**
 * Whether an event says that a case was taken to a procedure of the United Nations without a consent to that: of the
 * person, the family or a lawyer, given by the last day that the date may stand for, and not withdrawn since.
 */
export async function lacksConsent(
  db: Statements, caseId: string, type: EventType, { date, details }: Pick<EventContent, 'date' | 'details'>,
): Promise<boolean> {
  if (type !== 'action' || details.procedure === undefined) return false
  const parsed = parseEdtf(date)
  const latest = parsed.ok && parsed.date.latest !== null ? formatDay(parsed.date.latest) : 'infinity'
  const [row] = await db<{ allowed: boolean }>`
    SELECT file.may_submit(${caseId}::text::uuid, ${latest}::text::date) AS allowed`
  return row?.allowed !== true
}

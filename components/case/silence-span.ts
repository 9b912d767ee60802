import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { firstDrawnDay, latestStart, type SilenceDays } from '@/components/silence/silence-days'

/**
 * The vague date that a silence counts from. It is said as it was recorded where the record is that very
 * span, else by its bounds: both are the later of the contact and the start of custody.
 */
export function silenceSpan(page: CasePage, silence: SilenceDays, asOf: Day): Span {
  const earliest = silence.atMost === null ? null : formatDay(firstDrawnDay(silence, asOf))
  const latest = formatDay(latestStart(silence, asOf))
  const recorded = silence.since === 'contact' ? page.lastContact : page.heldSince
  const same = recorded !== null && recorded.earliest === earliest && recorded.latest === latest
  return same ? recorded : { edtf: '', earliest, latest }
}

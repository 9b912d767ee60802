import type { ThereLine } from '@/components/board/there-list'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { WaitingThere } from '@/lib/team/list-waiting-there'

/** An event at a prison that waits, with the civil day since which it does. */
export function toThereLine({ since, ...event }: WaitingThere): ThereLine {
  return { ...event, sinceOn: formatDay(civilDayOf(since)) }
}

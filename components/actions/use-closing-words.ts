import { useTranslations } from 'next-intl'
import type { OpenProcedure } from '@/lib/domain/actions/open-procedures'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'

/** By when a case must be there, as exactly as the day of the event is known. */
export function useClosingWords(): (open: Pick<OpenProcedure, 'closesOn' | 'state'>) => string {
  const [t, dates] = [useTranslations('team-ledger.tried'), useTranslations('dates')]
  const say = (day: Day) => formatDayLong(day, dates)
  return ({ closesOn, state }) => {
    const { earliest = null, latest = null } = closesOn ?? {}
    if (state === 'closed' && latest !== null) return t('closed', { day: say(latest) })
    const perhaps = state === 'perhaps_closed' ? ` ${t('perhapsClosed')}` : ''
    if (earliest !== null && earliest === latest) return t('closes', { day: say(earliest) })
    if (earliest !== null && latest !== null) {
      return t('closesBetween', { first: say(earliest), last: say(latest) }) + perhaps
    }
    if (latest !== null) return t('closesBy', { day: say(latest) }) + perhaps
    return earliest === null ? '' : t('closesFrom', { day: say(earliest) }) + perhaps
  }
}

import { useTranslations } from 'next-intl'
import type { SpanOfTime, TimelineLine } from '@/lib/domain/contract/timeline-line'
import { formatSpan } from '@/lib/i18n/format-span'

/** What a line draws, in sentences: where the person was held, what happened, and since when. */
export interface TimeWords {
  held: string | null
  stays: string[]
  events: string[]
}

/** A reader of lines in the page's language. */
export function useTimeWords(): (line: TimelineLine) => TimeWords {
  const stays = useTranslations('case.stays')
  const t = useTranslations('axis.events')
  const dates = useTranslations('dates')
  const said = (kind: 'solitary' | 'hungerStrike') => ({ from, to }: SpanOfTime) => t(kind, {
    goesOn: to === null ? 'yes' : 'no', from: formatSpan(from, dates), to: to === null ? '' : formatSpan(to, dates),
    once: to !== null && to.edtf === from.edtf ? 'yes' : 'no',
  })
  return (line) => ({
    held: line.heldSince === null ? null : formatSpan(line.heldSince, dates),
    stays: line.stays.map((stay) => stays(wordingOf(stay), {
      prison: stay.prison.name, from: formatSpan(stay.from, dates),
      to: stay.to === null ? '' : formatSpan(stay.to, dates),
    })),
    events: [
      ...line.marks.map(({ kind, date }) => t('mark', { kind: t(`kind.${kind}`), date: formatSpan(date, dates) })),
      ...line.solitary.map(said('solitary')),
      ...line.hungerStrikes.map(said('hungerStrike')),
    ],
  })
}

/** A stay that is known from the move away alone has the day of that move as both its dates. */
function wordingOf({ from, to }: SpanOfTime): 'goesOn' | 'ended' | 'startNotKnown' {
  if (to === null) return 'goesOn'
  return from.edtf === to.edtf ? 'startNotKnown' : 'ended'
}

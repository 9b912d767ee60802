import { useTranslations } from 'next-intl'
import { solitarySpans } from '@/components/stays/solitary-spans'
import { StaysBar } from '@/components/stays/stays-bar'
import type { Stay } from '@/lib/domain/contract/case-detail'
import { useMarks } from '@/components/ui/use-marks'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import { isHeld } from '@/lib/domain/vocabulary'
import { formatSpan } from '@/lib/i18n/format-span'

interface StaysSectionProps {
  page: CasePage
  asOf: Day
}

/** Where the person has been held: a bar of prisons, and the same in words. */
export function StaysSection({ page, asOf }: StaysSectionProps) {
  const t = useTranslations('case.stays')
  const words = useStayWords(page)
  if (page.stays.length === 0 && !isHeld(page.status)) return null
  return (
    <section className="sec" aria-labelledby="stays">
      <header><h2 className="t4" id="stays">{t('title', { sex: page.sex ?? 'other' })}</h2></header>
      <StaysBar page={page} asOf={asOf} label={words.join(' ')} />
      <ul className="stay-words">{words.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  )
}

function useStayWords(page: CasePage): string[] {
  const t = useTranslations('case.stays')
  const dates = useTranslations('dates')
  const { comma } = useMarks()
  const placed = page.stays.map((stay) => t(wordingOf(stay), {
    prison: placeName(stay, comma),
    from: formatSpan(stay.from, dates),
    to: stay.to === null ? '' : formatSpan(stay.to, dates),
  }))
  const cells = solitarySpans(page).map(({ from, to }) => t(to === null ? 'solitaryGoesOn' : 'solitaryEnded', {
    from: formatSpan(from, dates), to: to === null ? '' : formatSpan(to, dates),
  }))
  const noPlace = page.prison === null && isHeld(page.status) ? [t('nowNotKnown')] : []
  return [...noPlace, ...placed, ...cells]
}

/** A stay that is known from the move away alone has the day of that move as both its dates. */
function wordingOf({ from, to }: Stay): 'goesOn' | 'ended' | 'startNotKnown' {
  if (to === null) return 'goesOn'
  return from.edtf === to.edtf ? 'startNotKnown' : 'ended'
}

function placeName({ prison, ward }: Stay, comma: string): string {
  return ward === null ? prison.name : `${prison.name}${comma}${ward}`
}

import { useTranslations } from 'next-intl'
import { isClosed } from '@/components/cases/custody'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { levelSince } from './level-since'

/** The level of a case with the day since which it has held; a closed case has none. */
export function CaseLevel({ page }: { page: CasePage }) {
  const t = useTranslations('case')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  if (isClosed(page.status)) {
    return <p className="kick"><span className="u u-none">{vocabulary('closed')}</span></p>
  }
  const { level, possible, reasons } = page.urgency
  if (level === 'none' && possible === 'none') {
    return <p className="kick"><span className="u u-none">{t('noUrgency')}</span></p>
  }
  const since = levelSince(level, reasons)
  return (
    <p className="kick">
      <UrgencyMark level={level} possible={possible} />
      {since !== null && <span className="soft t2">{t('levelSince', { day: formatDayLong(since, dates) })}</span>}
    </p>
  )
}

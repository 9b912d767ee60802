import { useTranslations } from 'next-intl'
import { FIRST_PAGE_DAY, LAST_TOLD_DAY, type RefusedDayReason } from '@/lib/domain/dates/as-of'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { Locale } from '@/lib/i18n/locales'
import { MessagePage } from './message-page'
import { SiteFrame } from './site-frame'

interface RefusedDayProps {
  locale: Locale
  today: Day
  reason: RefusedDayReason
  /** As the address has it. */
  value: string
}

/** The answer to an address that asks for a day that cannot be shown: what is wrong and where. */
export function RefusedDay({ locale, today, reason, value }: RefusedDayProps) {
  const t = useTranslations('errors.day')
  const dates = useTranslations('dates')
  const reading = { locale, today, asOf: today, pinned: false }
  const day = parseDay(value)
  const isTold = day !== null && day >= FIRST_PAGE_DAY && day <= LAST_TOLD_DAY
  const asked = isTold ? formatDayLong(day, dates) : value
  const [latest, first] = [today, FIRST_PAGE_DAY].map((day) => formatDayLong(day, dates))
  return (
    <SiteFrame reading={reading} sources={null} section={null} path="">
      <MessagePage title={t('title')}>
        <p>{t(reason, { value: asked, example: formatDay(today), today: latest ?? '', first: first ?? '' })}</p>
        <p className="soft">{t('where')}</p>
      </MessagePage>
    </SiteFrame>
  )
}

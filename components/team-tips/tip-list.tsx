import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamTipLine } from '@/lib/domain/tips/team-tip'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'

/** What was told, each with how it begins; what is dealt with stands last. */
export function TipList({ tips, reading }: { tips: TeamTipLine[]; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-tips'), useTranslations('dates')]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      {tips.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines tips">
          {tips.map(({ id, purpose, locale, about, beginning, receivedOn, isDone, pictures, waitsForAnswer }) => (
            <li key={id}>
              <a href={teamLink(reading, `/tips/${id}`)} dir="auto">{beginning}</a>
              <span className="t1 soft">
                <b>{t(purpose)}</b>{' '}
                {t('line', { received: formatDayLong(receivedOn, dates), language: nameOf(locale), pictures })}
                {about !== null && <> · <bdi>{t('aboutCase', { about })}</bdi></>}
                {waitsForAnswer && <> · <b>{t('wroteAgain')}</b></>}
                {isDone && <> · {t('isDone')}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function nameOf(locale: string): string {
  return isLocale(locale) ? LOCALE_FACTS[locale].name : locale
}

import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamTip } from '@/lib/domain/tips/team-tip'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'

/** What was told, its pictures, and what was written since, as text. */
export function TipText({ tip, reading }: { tip: TeamTip; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-tips'), useTranslations('dates')]
  const { id, purpose, locale, text, receivedOn, pictures, picturesLeftOut, messages } = tip
  const language = isLocale(locale) ? LOCALE_FACTS[locale].name : locale
  const day = (on: string) => formatDayLong(on, dates)
  return (
    <>
      <header className="page-head">
        <p className="t1"><a href={teamLink(reading, '/tips')}>{t('title')}</a></p>
        <h1 className="t5">{t(purpose)}</h1>
        <p className="soft">{t('received', { day: day(receivedOn), language })} {t('deletedAfter')}</p>
      </header>
      <section aria-labelledby="told">
        <h2 id="told" className="t4">{t('text')}</h2>
        <p className="told" dir="auto">{text}</p>
        {Array.from({ length: pictures }, (_none, at) => (
          <p key={at}>
            <img className="told-picture" src={`/api/team/tips/${id}/pictures/${at + 1}`} alt={t('picture', { number: at + 1 })} />
          </p>
        ))}
        {picturesLeftOut && <p className="fault">{t('picturesLeftOut')}</p>}
        {messages.map(({ id: one, byTeam, text: written, writtenOn }) => (
          <article key={one} className="told-later">
            <h3 className="t1 soft">{t(byTeam ? 'fromTeam' : 'fromSender', { day: day(writtenOn) })}</h3>
            <p className="told" dir="auto">{written}</p>
          </article>
        ))}
      </section>
    </>
  )
}

import { useTranslations } from 'next-intl'
import type { ComposedLetter } from '@/components/letters/compose-letter'
import type { Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

/** The letter in all its languages, as visitors would read it on a day. */
export function LetterPreview({ composed, day }: { composed: readonly ComposedLetter[]; day: Day }) {
  const [t, dates] = [useTranslations('team-letters'), useTranslations('dates')]
  return (
    <section className="team-column" aria-labelledby="letter-preview">
      <h2 id="letter-preview" className="t4">{t('preview', { day: formatDayLong(day, dates) })}</h2>
      {composed.length === 0 && <p className="soft">{t('noPreview')}</p>}
      {composed.map(({ language, subject, lead, body }) => (
        <details key={language} className="step">
          <summary>{LOCALE_FACTS[language].name}</summary>
          <div lang={language} dir={LOCALE_FACTS[language].direction}>
            <p><b>{subject}</b></p>
            <p>{lead}</p>
            <p className="letter-body">{body}</p>
          </div>
        </details>
      ))}
    </section>
  )
}

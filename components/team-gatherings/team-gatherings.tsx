import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamGathering } from '@/lib/domain/gatherings/team-gathering'
import { formatDayLong } from '@/lib/i18n/format-day'

/** All that was announced, what waits for a decision first. */
export function TeamGatherings({ gatherings, reading }: { gatherings: TeamGathering[]; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-gatherings'), useTranslations('dates')]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      {gatherings.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {gatherings.map(({ id, state, content }) => (
            <li key={id}>
              <a href={teamLink(reading, `/gatherings/${id}`)} dir="auto">{content.title}</a>
              <span className="soft">{formatDayLong(content.day, dates)} · {t(`state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

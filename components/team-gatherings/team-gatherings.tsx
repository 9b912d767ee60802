import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type TeamListed, TeamListPages } from '@/components/team/team-list-pages'
import type { TeamGathering } from '@/lib/domain/gatherings/team-gathering'
import { formatDayLong } from '@/lib/i18n/format-day'

interface TeamGatheringsProps {
  gatherings: TeamGathering[]
  listed: TeamListed
  reading: TeamReading
}

/** A page of all that was announced, what waits for a decision first. */
export function TeamGatherings({ gatherings, listed, reading }: TeamGatheringsProps) {
  const [t, dates] = [useTranslations('team-gatherings'), useTranslations('dates')]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      {listed.total === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {gatherings.map(({ id, state, content }) => (
            <li key={id}>
              <a href={teamLink(reading, `/gatherings/${id}`)} dir="auto">{content.title}</a>
              <span className="soft">{formatDayLong(content.day, dates)} · {t(`state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <TeamListPages {...listed} />
    </div>
  )
}

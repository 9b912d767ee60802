import { useLocale, useTranslations } from 'next-intl'
import { useAboutName } from '@/components/letters/use-about-name'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type TeamListed, TeamListPages } from '@/components/team/team-list-pages'
import { letterTextIn } from '@/lib/domain/letters/letter-content'
import { letterStandingOn } from '@/lib/domain/letters/letter-standing'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { formatDayLong } from '@/lib/i18n/format-day'

interface TeamLettersProps {
  letters: TeamLetter[]
  listed: TeamListed
  viewer: Viewer
  reading: TeamReading
}

/** A page of all calls to write, those first that wait for somebody to publish them. */
export function TeamLetters({ letters, listed, viewer, reading }: TeamLettersProps) {
  const [t, dates, locale] = [useTranslations('team-letters'), useTranslations('dates'), useLocale()]
  const nameOf = useAboutName()
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        <p className="letter-ways">
          {roleMay(viewer.role, 'letter.edit') && (
            <a className="btn main" href={teamLink(reading, '/letters/new')}>{t('newTitle')}</a>
          )}
          <a className="btn" href={teamLink(reading, '/addressees')}>{t('addressees.title')}</a>
        </p>
      </div>
      {listed.total === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {letters.map((letter) => (
            <li key={letter.slug}>
              <a href={teamLink(reading, `/letters/${letter.slug}`)}>
                <bdi>{letterTextIn(letter.content, locale).text.title.replaceAll('[name]', nameOf(letter.about))}</bdi>
              </a>
              <span className="soft">
                {t(stateOf(letter))}{' '}
                {t(`standing.${letterStandingOn(letter.content.deadline, letter.addressees, reading.today)}`, {
                  day: formatDayLong(letter.content.deadline, dates),
                })}{' '}
                {t('sent', { count: letter.sent })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <TeamListPages {...listed} />
    </div>
  )
}

/** Where a call is on its way to visitors, as a key of the messages. */
export function stateOf({ version, publishedVersion }: TeamLetter): 'published' | 'waits' | 'newerWaits' {
  if (publishedVersion === version) return 'published'
  return publishedVersion === null ? 'waits' : 'newerWaits'
}

import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { TeamDay } from './team-day'
import type { TeamFrameProps } from './team-frame'
import { teamLink } from './team-link'
import { TeamMenu } from './team-menu'

/** The strip on top: where one is, whom to look for, for which day, who one is, and the one thing to do at once. */
export function TeamMasthead({ viewer, reading, path, query = {}, search = '', signOut }: Omit<TeamFrameProps, 'children' | 'isToldOfReset' | 'mode'>) {
  const t = useTranslations('workspace')
  return (
    <header className="team-mast">
      <a className="team-word" href={teamLink(reading, '')}>{t('name')}</a>
      <form className="team-search" role="search" aria-label={t('search')} method="get" action="/team/cases">
        <label className="ctl">
          <Icon name="search" />
          <span className="vh">{t('search')}</span>
          <input
            id="team-search" type="search" name="q" aria-keyshortcuts="/"
            placeholder={t('searchHint')} defaultValue={search} maxLength={200}
          />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </form>
      <TeamDay reading={reading} path={path} query={query} />
      <TeamMenu viewer={viewer} reading={reading} signOut={signOut} />
      {roleMay(viewer.role, 'event.propose') && (
        <a className="btn main" href={teamLink(reading, '/record')} aria-keyshortcuts="r">
          <Icon name="plus" /> {t('record')} <kbd aria-hidden="true">r</kbd>
        </a>
      )}
    </header>
  )
}

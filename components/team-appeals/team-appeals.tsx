import { useLocale, useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

interface TeamAppealsProps {
  appeals: TeamAppeal[]
  viewer: Viewer
  reading: TeamReading
}

/** All appeals, those first that wait for somebody to publish them. */
export function TeamAppeals({ appeals, viewer, reading }: TeamAppealsProps) {
  const [t, locale] = [useTranslations('team-appeals'), useLocale()]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        {roleMay(viewer.role, 'appeal.edit') && (
          <p><a className="btn main" href={teamLink(reading, '/appeals/new')}>{t('newTitle')}</a></p>
        )}
      </div>
      {appeals.length === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {appeals.map(({ slug, content, version, publishedVersion, signatures, unconfirmed, takesSignatures }) => (
            <li key={slug}>
              <a href={teamLink(reading, `/appeals/${slug}`)} dir="auto">{appealTextIn(content, locale).text.title}</a>
              <span className="soft">
                {publishedVersion === version ? t('published') : publishedVersion === null ? t('waits') : t('newerWaits')}
                {!takesSignatures && ` ${t('closed')}`} {t('counts', { signatures, unconfirmed })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

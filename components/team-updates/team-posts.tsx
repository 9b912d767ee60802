import { useLocale, useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type TeamListed, TeamListPages } from '@/components/team/team-list-pages'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postTextIn } from '@/lib/domain/updates/post-content'
import type { TeamPost } from '@/lib/domain/updates/team-post'

interface TeamPostsProps {
  posts: TeamPost[]
  listed: TeamListed
  viewer: Viewer
  reading: TeamReading
}

/** A page of all updates, those first that wait for somebody to publish them. */
export function TeamPosts({ posts, listed, viewer, reading }: TeamPostsProps) {
  const [t, locale] = [useTranslations('team-updates'), useLocale()]
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        {roleMay(viewer.role, 'update.edit') && (
          <p><a className="btn main" href={teamLink(reading, '/updates/new')}>{t('newTitle')}</a></p>
        )}
      </div>
      {listed.total === 0 ? <p className="soft">{t('none')}</p> : (
        <ul className="lines">
          {posts.map(({ slug, content, version, publishedVersion }) => (
            <li key={slug}>
              <a href={teamLink(reading, `/updates/${slug}`)} dir="auto">{postTextIn(content, locale).text.title}</a>
              <span className="soft">
                {publishedVersion === version ? t('published') : publishedVersion === null ? t('waits') : t('newerWaits')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <TeamListPages {...listed} />
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Markdown } from '@/components/act/markdown'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postTextIn } from '@/lib/domain/updates/post-content'
import type { TeamPost } from '@/lib/domain/updates/team-post'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface TeamPostHeadProps {
  post: TeamPost
  viewer: Viewer
  reading: TeamReading
  publish: FormAction
  withdraw: FormAction
}

const REASONS = [
  'not_allowed', 'unknown_post', 'own_version', 'stale', 'case_not_public', 'bad_input', 'busy', 'read_only', 'other',
] as const

/** The newest version in all its languages, as visitors would read it, and what may be done with it. */
export function TeamPostHead({ post, viewer, reading, publish, withdraw }: TeamPostHeadProps) {
  const [t, locale] = [useTranslations('team-updates'), useLocale()]
  const words = Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
  const { slug, content, version, publishedVersion, isOwn, author } = post
  const waits = publishedVersion !== version
  const mayPublish = roleMay(viewer.role, 'update.publish')
  return (
    <div className="team-column">
      <p className="t1"><a href={teamLink(reading, '/updates')}>{t('title')}</a></p>
      <h1 className="t5" dir="auto">{postTextIn(content, locale).text.title}</h1>
      <p className="soft">{waits ? t('writtenBy', { author, version }) : t('published')}</p>
      {APPEAL_LANGUAGES.filter((language) => content.texts[language] !== undefined).map((language) => {
        const { title, body } = postTextIn(content, language).text
        return (
          <details key={language} className="step">
            <summary>{LOCALE_FACTS[language].name}</summary>
            <div lang={language} dir={LOCALE_FACTS[language].direction}>
              <h2 className="t4">{title}</h2>
              <Markdown text={body} />
            </div>
          </details>
        )
      })}
      {waits && isOwn && <p>{t('ownVersion')}</p>}
      {waits && !isOwn && mayPublish && (
        <ActionForm action={publish} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="version" value={version} />
          <p>{t('publishLead')}</p>
          <button className="btn main" type="submit">{t('publish')}</button>
        </ActionForm>
      )}
      {publishedVersion !== null && mayPublish && (
        <ActionForm action={withdraw} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <p>{t('withdrawLead')}</p>
          <button className="btn" type="submit">{t('withdraw')}</button>
        </ActionForm>
      )}
    </div>
  )
}

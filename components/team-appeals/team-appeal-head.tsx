import { useLocale, useTranslations } from 'next-intl'
import { Markdown } from '@/components/act/markdown'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { APPEAL_LANGUAGES, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { useAppealRefusals } from './use-appeal-refusals'

interface TeamAppealHeadProps {
  appeal: TeamAppeal
  viewer: Viewer
  reading: TeamReading
  publish: FormAction
  open: FormAction
}

/** The newest version in all its languages, as visitors would read it, and what may be done with it. */
export function TeamAppealHead({ appeal, viewer, reading, publish, open }: TeamAppealHeadProps) {
  const [t, locale] = [useTranslations('team-appeals'), useLocale()]
  const invitation = useTranslations('team-letters.invitation')
  const words = useAppealRefusals()
  const { slug, content, version, publishedVersion, isOwn, author, takesSignatures, signatures, unconfirmed } = appeal
  const waits = publishedVersion !== version
  const languages = APPEAL_LANGUAGES.filter((language) => content.texts[language] !== undefined)
  return (
    <div className="team-column">
      <p className="t1"><a href={teamLink(reading, '/appeals')}>{t('title')}</a></p>
      <h1 className="t5" dir="auto">{appealTextIn(content, locale).text.title}</h1>
      <p className="soft">
        {waits ? t('writtenBy', { author, version }) : t('published')} {t('counts', { signatures, unconfirmed })}
      </p>
      {languages.map((language) => {
        const { title, summary, body, demands } = appealTextIn(content, language).text
        return (
          <details key={language} className="step">
            <summary>{LOCALE_FACTS[language].name}</summary>
            <div lang={language} dir={LOCALE_FACTS[language].direction}>
              <h2 className="t4">{title}</h2>
              <p>{summary}</p>
              <Markdown text={body} />
              <ol className="demands">{demands.map((demand) => <li key={demand}>{demand}</li>)}</ol>
            </div>
          </details>
        )
      })}
      {roleMay(viewer.role, 'appeal.edit') && publishedVersion !== null && (
        <p><a href={teamLink(reading, `/appeals/${slug}/signers`)}>{t('toSigners')}</a></p>
      )}
      {publishedVersion !== null && (
        <p><a href={teamLink(reading, `/appeals/${slug}/invitation`)}>{invitation('link')}</a></p>
      )}
      {publishedVersion !== null && roleMay(viewer.role, 'letter.edit') && (
        <p><a href={teamLink(reading, '/letters/new', { appeal: slug })}>{t('writeLetter')}</a></p>
      )}
      {waits && isOwn && <p>{t('ownVersion')}</p>}
      {waits && !isOwn && roleMay(viewer.role, 'appeal.publish') && (
        <ActionForm action={publish} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="version" value={version} />
          <p>{t('publishLead')}</p>
          {appeal.toInvite > 0 && <p>{t('invites', { count: appeal.toInvite })}</p>}
          <button className="btn main" type="submit">{t('publish')}</button>
        </ActionForm>
      )}
      {roleMay(viewer.role, 'appeal.edit') && publishedVersion !== null && (
        <ActionForm action={open} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="open" value={takesSignatures ? 'no' : 'yes'} />
          <button className="btn" type="submit">{t(takesSignatures ? 'close' : 'open')}</button>
        </ActionForm>
      )}
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { AddresseeList } from '@/components/letters/addressee-list'
import { useAboutName } from '@/components/letters/use-about-name'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { letterTextIn } from '@/lib/domain/letters/letter-content'
import { letterStandingOn } from '@/lib/domain/letters/letter-standing'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { formatDayLong } from '@/lib/i18n/format-day'
import { stateOf } from './team-letters'

interface TeamLetterHeadProps {
  letter: TeamLetter
  viewer: Viewer
  reading: TeamReading
  publish: FormAction
  end: FormAction
}

const REASONS = [
  'not_allowed', 'unknown_letter', 'own_version', 'stale', 'no_consent', 'not_whole', 'over', 'outdated', 'not_public',
  'bad_input', 'busy', 'read_only', 'other',
] as const

/** For whom a call is, whom it is sent to, and what may be done with it. */
export function TeamLetterHead({ letter, viewer, reading, publish, end }: TeamLetterHeadProps) {
  const [t, dates, locale] = [useTranslations('team-letters'), useTranslations('dates'), useLocale()]
  const nameOf = useAboutName()
  const words = Object.fromEntries(REASONS.map((reason) => [reason, t(`refused.${reason}`)]))
  const { slug, about, content, version, publishedVersion, isOwn, author, sent, takesLetters, addressees } = letter
  const name = nameOf(about)
  const standing = letterStandingOn(content.deadline, addressees, reading.today)
  const mayPublish = publishedVersion !== version || standing === 'outdated'
  return (
    <div className="team-column">
      <p className="t1"><a href={teamLink(reading, '/letters')}>{t('title')}</a></p>
      <h1 className="t5" dir="auto">{letterTextIn(content, locale).text.title.replaceAll('[name]', name)}</h1>
      <p>
        {about.kind === 'case'
          ? <a href={teamLink(reading, `/cases/${about.slug}`)}>{t('caseOf', { name })}</a>
          : <a href={teamLink(reading, `/appeals/${about.slug}`)}>{t('appealOf', { name })}</a>}
      </p>
      <p className="soft">
        {t(stateOf(letter))} {t('writtenBy', { author, version })}{' '}
        {t(`standing.${standing}`, { day: formatDayLong(content.deadline, dates) })} {t('sent', { count: sent })}
      </p>
      {!takesLetters && <p className="fault">{t('noConsent')}</p>}
      <AddresseeList addressees={addressees} on={reading.today} />
      {mayPublish && isOwn && <p>{t('ownVersion')}</p>}
      {mayPublish && !isOwn && roleMay(viewer.role, 'letter.publish') && (
        <ActionForm action={publish} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="version" value={version} />
          <p>{t('publishLead')}</p>
          <button className="btn main" type="submit">{t('publish')}</button>
        </ActionForm>
      )}
      {publishedVersion !== null && roleMay(viewer.role, 'letter.edit') && (
        <ActionForm action={end} words={words}>
          <input type="hidden" name="slug" value={slug} />
          <button className="btn" type="submit">{t('end')}</button>
        </ActionForm>
      )}
    </div>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { TeamAppeal } from '@/lib/domain/appeals/team-appeal'

/** Whose signatories these are, and the way back. */
export function SignersHead({ appeal, reading }: { appeal: TeamAppeal; reading: TeamReading }) {
  const { slug, content, signatures, unconfirmed } = appeal
  const [t, appeals, locale] = [useTranslations('team-signers'), useTranslations('team-appeals'), useLocale()]
  return (
    <div className="team-column">
      <h1 className="t5">{t('title')}</h1>
      <p><a href={teamLink(reading, `/appeals/${slug}`)}><bdi>{appealTextIn(content, locale).text.title}</bdi></a></p>
      <p className="soft">{appeals('counts', { signatures, unconfirmed })}</p>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { APPEAL_LANGUAGES, type AppealContent } from '@/lib/domain/appeals/appeal-content'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface DeliveryPartProps {
  slug: string
  content: AppealContent
  reading: TeamReading
}

/** The ways to hand an appeal over: on paper in each language, and as an archive with checksums. */
export function DeliveryPart({ slug, content, reading }: DeliveryPartProps) {
  const t = useTranslations('team-signers.delivery')
  const archive = `/api/team/appeals/${slug}/delivery`
  return (
    <section className="team-column" aria-labelledby="delivery">
      <h2 id="delivery" className="t4">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <ul className="lines">
        {APPEAL_LANGUAGES.filter((language) => content.texts[language]).map((language) => (
          <li key={language}>
            <a href={teamLink(reading, `/appeals/${slug}/print`, { lang: language })}>
              {t('print', { language: LOCALE_FACTS[language].name })}
            </a>
          </li>
        ))}
        <li><a href={archive} download>{t('archive')}</a></li>
        <li><a href={`${archive}?bom=yes`} download>{t('archiveBom')}</a></li>
      </ul>
    </section>
  )
}

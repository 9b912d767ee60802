import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { AppealContent } from '@/lib/domain/appeals/appeal-content'
import { formatDayLong } from '@/lib/i18n/format-day'

interface AppealVersionsProps {
  reading: Reading
  slug: string
  versions: { version: number; content: AppealContent }[]
  shown: number
}

/** The published versions of an appeal, the newest first; nothing where there is one only. */
export function AppealVersions({ reading, slug, versions, shown }: AppealVersionsProps) {
  const [t, dates] = [useTranslations('act'), useTranslations('dates')]
  if (versions.length < 2) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="t4">{t('versions')}</h2>
      <ul className="lines">
        {versions.map(({ version, content }, at) => (
          <li key={version}>
            <a
              href={linkTo(reading, `/act/${slug}`, { version: at === 0 ? null : String(version) })}
              aria-current={version === shown ? 'true' : undefined}
            >
              {t('version', { version, day: formatDayLong(content.dated, dates) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

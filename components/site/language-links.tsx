import { useTranslations } from 'next-intl'
import { LOCALES, LOCALE_FACTS } from '@/lib/i18n/locales'
import { linkTo, type Reading } from './reading'

interface LanguageLinksProps {
  reading: Reading
  path: string
  query: Record<string, string>
}

/** The same page in the other languages that exist; nothing while there is one only. */
export function LanguageLinks({ reading, path, query }: LanguageLinksProps) {
  const t = useTranslations('common')
  if (LOCALES.length < 2) return null
  return (
    <ul aria-label={t('languages')}>
      {LOCALES.map((locale) => (
        <li key={locale}>
          <a
            href={linkTo({ ...reading, locale }, path, query)} lang={locale} hrefLang={locale}
            aria-current={locale === reading.locale ? 'true' : undefined}
          >
            {LOCALE_FACTS[locale].name}
          </a>
        </li>
      ))}
    </ul>
  )
}

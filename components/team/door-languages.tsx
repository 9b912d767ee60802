import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_FACTS, LOCALES } from '@/lib/i18n/locales'

/** The same door in the other languages, for whoever is not signed in; `query` is what its address says besides. */
export function DoorLanguages({ query = {} }: { query?: Record<string, string> }) {
  const [t, current] = [useTranslations('common'), useLocale()]
  return (
    <nav aria-label={t('languages')} className="door-languages">
      {LOCALES.filter((locale) => locale !== current).map((locale) => (
        <a key={locale} href={`?${new URLSearchParams({ ...query, lang: locale })}`} lang={locale} hrefLang={locale}>
          {LOCALE_FACTS[locale].name}
        </a>
      ))}
    </nav>
  )
}

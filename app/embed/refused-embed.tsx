import { useLocale, useTranslations } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'

/** In the place of a page that is asked for a day that cannot be shown. */
export function RefusedEmbed() {
  const [t, locale] = [useTranslations('embed'), useLocale()]
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head><title>{t('refused')}</title></head>
      <body className="embed"><main><p>{t('refused')}</p></main></body>
    </html>
  )
}

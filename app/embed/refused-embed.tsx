import { useTranslations } from 'next-intl'
import { DEFAULT_LOCALE, LOCALE_FACTS } from '@/lib/i18n/locales'

/** In the place of a page that is asked for a day that cannot be shown. */
export function RefusedEmbed() {
  const t = useTranslations('embed')
  return (
    <html lang={DEFAULT_LOCALE} dir={LOCALE_FACTS[DEFAULT_LOCALE].direction}>
      <head><title>{t('refused')}</title></head>
      <body className="embed"><main><p>{t('refused')}</p></main></body>
    </html>
  )
}

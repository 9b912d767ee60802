import { getLocale } from 'next-intl/server'
import { NotFoundMessage } from '@/components/site/not-found-message'
import { SiteFrame } from '@/components/site/site-frame'
import { today } from '@/lib/clock'
import { DEFAULT_LOCALE, isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'

/** For an address that no page answers; made on the server, so that it can be read without a script. */
export default async function NotFoundPage() {
  const asked = await getLocale()
  const newest = today()
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const reading = { locale, asOf: newest, today: newest, pinned: false }
  return (
    <html lang={locale} dir={LOCALE_FACTS[locale].direction}>
      <body>
        <SiteFrame reading={reading} sources={null} section={null} path="">
          <NotFoundMessage reading={reading} />
        </SiteFrame>
      </body>
    </html>
  )
}

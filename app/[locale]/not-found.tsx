import { getLocale } from 'next-intl/server'
import { NotFoundMessage } from '@/components/site/not-found-message'
import { SiteFrame } from '@/components/site/site-frame'
import { today } from '@/lib/clock'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

/** For an address that leads nowhere, and for what is not published: the two read the same. */
export default async function NotFoundPage() {
  const asked = await getLocale()
  const newest = today()
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const reading = { locale, asOf: newest, today: newest, pinned: false }
  return (
    <SiteFrame reading={reading} sources={null} section={null} path="">
      <NotFoundMessage reading={reading} />
    </SiteFrame>
  )
}

import { NotFoundMessage } from '@/components/site/not-found-message'
import { today } from '@/lib/clock'
import { DEFAULT_LOCALE, LOCALE_FACTS } from '@/lib/i18n/locales'

/** For addresses that do not begin with a language we have, such as files that do not exist. */
export default function NotFoundPage() {
  const newest = today()
  const reading = { locale: DEFAULT_LOCALE, asOf: newest, today: newest, pinned: false }
  return (
    <html lang={DEFAULT_LOCALE} dir={LOCALE_FACTS[DEFAULT_LOCALE].direction}>
      <body><div className="wrap"><NotFoundMessage reading={reading} /></div></body>
    </html>
  )
}

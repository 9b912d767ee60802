import { failedWords } from '@/lib/i18n/error-words'
import { type Locale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { FailedMessage } from './failed-message'

/** A document in the place of one that could not be made, down to its frame. */
export function FailedSite({ locale, path }: { locale: Locale; path: string }) {
  return (
    <html lang={locale} dir={LOCALE_FACTS[locale].direction}>
      <body><FailedMessage words={failedWords(locale)} path={path} /></body>
    </html>
  )
}

'use client'

import { FailedMessage } from '@/components/site/failed-message'
import { failedWords } from '@/lib/i18n/error-words'
import { DEFAULT_LOCALE, LOCALE_FACTS } from '@/lib/i18n/locales'
import './globals.css'

export default function FailedSite() {
  return (
    <html lang={DEFAULT_LOCALE} dir={LOCALE_FACTS[DEFAULT_LOCALE].direction}>
      <body><FailedMessage words={failedWords(DEFAULT_LOCALE)} path="/" /></body>
    </html>
  )
}

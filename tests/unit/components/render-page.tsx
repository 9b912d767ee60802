import type { ReactElement } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { loadMessages } from '@/lib/i18n/load-messages'
import type { Locale } from '@/lib/i18n/locales'

/** What the server answers for an element, in English where nothing else is asked for. */
export async function renderPage(element: ReactElement, locale: Locale = 'en'): Promise<string> {
  const messages = await loadMessages(locale)
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">{element}</NextIntlClientProvider>,
  )
}

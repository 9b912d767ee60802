import type { ReactElement } from 'react'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { loadMessages } from '@/lib/i18n/load-messages'

/** What the server answers for an element, in English. */
export async function renderPage(element: ReactElement): Promise<string> {
  const messages = await loadMessages('en')
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">{element}</NextIntlClientProvider>,
  )
}

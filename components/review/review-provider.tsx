import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** Sends the messages of the review to the browser, and no others. */
export function ReviewProvider({ children }: { children: ReactNode }) {
  const { review, record } = useMessages()
  const { more, question, save } = Object(record)
  const spoken = { review, record: { more, question, save } }
  return <NextIntlClientProvider messages={spoken}>{children}</NextIntlClientProvider>
}

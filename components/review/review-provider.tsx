import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** Sends the messages of the review to the browser, and no others. */
export function ReviewProvider({ children }: { children: ReactNode }) {
  const { review } = useMessages()
  return <NextIntlClientProvider messages={{ review }}>{children}</NextIntlClientProvider>
}

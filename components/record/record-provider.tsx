import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

const AREAS = ['cases', 'dates', 'events', 'new-case', 'record', 'silence', 'vocabulary'] as const

/** Sends the messages that the form speaks with to the browser, and no others. */
export function RecordMessagesProvider({ children }: { children: ReactNode }) {
  const messages = Object.entries(useMessages()).filter(([area]) => AREAS.some((one) => one === area))
  return <NextIntlClientProvider messages={Object.fromEntries(messages)}>{children}</NextIntlClientProvider>
}

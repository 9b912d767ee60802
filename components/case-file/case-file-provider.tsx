import { NextIntlClientProvider, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

const AREAS = ['case-file', 'dates', 'events', 'new-case', 'record', 'vocabulary'] as const

/** Sends the messages that the forms about a case's file speak with to the browser, and no others. */
export function CaseFileProvider({ children }: { children: ReactNode }) {
  const messages = Object.entries(useMessages()).filter(([area]) => AREAS.some((one) => one === area))
  return <NextIntlClientProvider messages={Object.fromEntries(messages)}>{children}</NextIntlClientProvider>
}

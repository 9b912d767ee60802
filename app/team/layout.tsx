import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { setRequestLocale } from 'next-intl/server'
import { currentSession } from '@/lib/auth/current-session'
import { isLocale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { doorLocale } from '../door-locale'

export const metadata: Metadata = {
  referrer: 'same-origin',
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Every page of the workspace is made for one person at one moment. */
export const dynamic = 'force-dynamic'

/** The document around the workspace, in the language of the account or the door. It locks nothing: each page does. */
export default async function TeamLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  const locale = session && isLocale(session.locale) ? session.locale : await doorLocale()
  setRequestLocale(locale)
  const { direction, fonts } = LOCALE_FACTS[locale]
  return (
    <html lang={locale} dir={direction}>
      <head>
        {fonts.map((font) => (
          <link key={font} rel="preload" href={`/fonts/${font}`} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}

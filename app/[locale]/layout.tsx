import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PATH_HEADER } from '@/lib/auth/return-path'
import { readEnv } from '@/lib/env'
import { DEFAULT_LOCALE, isLocale, localeOfPath, LOCALES, LOCALE_FACTS } from '@/lib/i18n/locales'
import { alternatesOf } from './alternates-of'
import { feedsOf } from './feeds-of'

export async function generateMetadata(): Promise<Metadata> {
  const [path, { origin }] = [(await headers()).get(PATH_HEADER) ?? '', readEnv()]
  const locale = localeOfPath(path)
  const alternates = alternatesOf(path, origin)
  if (locale !== null && alternates) {
    const t = await getTranslations({ locale, namespace: 'feeds' })
    const feeds = feedsOf(`${origin}/${locale}`, path.slice(locale.length + 1), t)
    if (feeds.length > 0) alternates.types = { 'application/atom+xml': feeds }
  }
  return { referrer: 'same-origin', icons: { icon: '/icon.svg' }, ...(alternates && { alternates }) }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f5ee' },
    { media: '(prefers-color-scheme: dark)', color: '#161411' },
  ],
}

/** Any other first segment is answered by the page for what is not there, before a page of ours is asked. */
export const dynamicParams = false

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

interface LocaleLayoutProps {
  children: ReactNode
  params: Promise<{ locale: string }>
}

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
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

'use client'

import { useSyncExternalStore } from 'react'
import { FailedSite } from '@/components/site/failed-site'
import { DEFAULT_LOCALE, placeLocale } from '@/lib/i18n/locales'
import './globals.css'

const never = () => () => undefined

/** In the language that the page had which failed; it is made at the build as well, where there is none. */
export default function FailedRoot() {
  const locale = useSyncExternalStore(
    never, () => placeLocale(window.location.pathname, document.documentElement.lang), () => DEFAULT_LOCALE,
  )
  const path = useSyncExternalStore(never, () => window.location.pathname, () => '/')
  return <FailedSite locale={locale} path={path} />
}

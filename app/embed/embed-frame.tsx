import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { AWAY_CLASS } from '@/lib/domain/contract/away-mark'
import { formatDayLong } from '@/lib/i18n/format-day'
import { LOCALE_FACTS } from '@/lib/i18n/locales'

interface EmbedFrameProps {
  reading: Reading
  title: string
  /** Of the page that says more, without the language. */
  path: string
  children: ReactNode
}

/** What is shown within the page of somebody else: whole by itself, and its links lead out of the frame. */
export function EmbedFrame({ reading, title, path, children }: EmbedFrameProps) {
  const t = useTranslations('embed')
  const common = useTranslations('common')
  const dates = useTranslations('dates')
  const { direction, fonts } = LOCALE_FACTS[reading.locale]
  return (
    <html lang={reading.locale} dir={direction}>
      <head>
        <title>{common('title', { page: title })}</title>
        <base target="_blank" />
        {fonts.map((font) => (
          <link key={font} rel="preload" href={`/fonts/${font}`} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body className="embed">
        <p className={AWAY_CLASS} hidden>{common('away')}</p>
        <main>{children}</main>
        <footer className="t1 soft">
          {t('asOf', { day: formatDayLong(reading.asOf, dates) })}{' '}
          <a href={linkTo(reading, path)}>{t('more')}</a>
        </footer>
      </body>
    </html>
  )
}

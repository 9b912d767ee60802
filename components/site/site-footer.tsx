import { useTranslations } from 'next-intl'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { formatEdtf } from '@/lib/i18n/format-span'
import { linkTo, type Reading } from './reading'

interface SiteFooterProps {
  reading: Reading
  sources: SourcesOnRecord | null
}

export function SiteFooter({ reading, sources }: SiteFooterProps) {
  const t = useTranslations('common')
  const [updates, tell, privacy] = [useTranslations('updates'), useTranslations('tell'), useTranslations('privacy')]
  return (
    <footer className="foot">
      {sources !== null && <p><RestsOn {...sources} /></p>}
      <p>
        {t('footer.absence')} <a href={linkTo(reading, '/method')}>{t('nav.method')}</a>{' '}
        <a href={linkTo(reading, '/corrections')}>{t('nav.corrections')}</a>{' '}
        <a href={linkTo(reading, '/updates')}>{updates('title')}</a>{' '}
        <a href={linkTo(reading, '/tell')}>{tell('link')}</a>{' '}
        <a href={linkTo(reading, '/privacy')}>{privacy('title')}</a>
      </p>
      <p>{t('footer.boundaries')}</p>
    </footer>
  )
}

function RestsOn({ count, newest }: SourcesOnRecord) {
  const t = useTranslations('common.footer')
  const dates = useTranslations('dates')
  if (newest === null) return t('noSource')
  const values = {
    count,
    title: newest.title,
    publisher: newest.publisher ?? t('publisherUnknown'),
    date: newest.published === null ? t('dateUnknown') : formatEdtf(newest.published, dates),
    reliability: newest.reliability,
  }
  return t(count === 1 ? 'oneSource' : 'manySources', values)
}

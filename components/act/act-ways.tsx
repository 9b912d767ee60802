import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'

/** What else a reader can do, beside signing. */
export function ActWays({ reading }: { reading: Reading }) {
  const [common, gatherings, updates, follow] = [
    useTranslations('common.nav'), useTranslations('gatherings'), useTranslations('updates'), useTranslations('follow'),
  ]
  return (
    <nav className="ways" aria-label={common('act')}>
      <a href={linkTo(reading, '/act/gatherings')}>{gatherings('title')}</a>
      <a href={linkTo(reading, '/updates')}>{updates('title')}</a>
      <a href={linkTo(reading, '/follow')}>{follow('title')}</a>
    </nav>
  )
}

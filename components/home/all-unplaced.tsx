import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'

/** The way to the list of all who are held somewhere that is not known. */
export function AllUnplaced({ total, reading }: { total: number; reading: Reading }) {
  const t = useTranslations('home.urgent')
  return <a href={linkTo(reading, '/cases', { status: 'held', prison: 'none' })}>{t('all', { total })}</a>
}

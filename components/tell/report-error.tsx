import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'

/** The way to point out an error. */
export function ReportError({ reading }: { reading: Reading }) {
  const t = useTranslations('tell')
  return <p><a className="btn" href={linkTo(reading, '/tell', { kind: 'correction' })}>{t('reportError')}</a></p>
}

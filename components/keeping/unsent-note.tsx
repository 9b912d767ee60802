import { useTranslations } from 'next-intl'
import type { Unsent } from './use-kept-form'

/** That a form was not sent, and that what was typed is still in it. */
export function UnsentNote({ unsent }: { unsent: Unsent }) {
  const t = useTranslations('record.save')
  if (unsent === null) return null
  return <p className="fault" role="alert" tabIndex={-1}>{t(unsent === 'unreached' ? 'unreached' : 'failed')}</p>
}

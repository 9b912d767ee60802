import { useTranslations } from 'next-intl'
import type { Keeping } from './drafts/use-draft'

/** That what was typed before is in the form again, and a way to begin anew. */
export function RestoredNote({ keeping }: { keeping: Keeping }) {
  const t = useTranslations('record')
  const discard = () => {
    keeping.drop()
    window.location.reload()
  }
  return <p className="t1">{t('restored')} <button type="button" className="plain" onClick={discard}>{t('discard')}</button></p>
}

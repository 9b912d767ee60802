import { useTranslations } from 'next-intl'
import type { Keeping } from './drafts/use-draft'

/** Whether what was typed last is kept; nothing before anything was typed. */
export function KeptNote({ keeping: { isKept } }: { keeping: Keeping }) {
  const t = useTranslations('record')
  return isKept !== null && <p className="t1 soft" role="status">{t(isKept ? 'keptNote' : 'notKeptNote')}</p>
}

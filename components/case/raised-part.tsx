import { useTranslations } from 'next-intl'
import type { Reason } from '@/lib/domain/contract/case-row'

/** What raised a reason by one level, in a line of its own; nothing where nothing did. */
export function RaisedPart({ raisedBy }: Pick<Reason, 'raisedBy'>) {
  const t = useTranslations('case.raised')
  const names = useTranslations('vocabulary.modifier')
  if (raisedBy === undefined || raisedBy.length === 0) return null
  return (
    <>
      <dt>{t('title')}</dt>
      <dd>{t('text', { modifiers: raisedBy.map((modifier) => names(modifier)).join(t('join')) })}</dd>
    </>
  )
}

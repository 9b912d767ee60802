import { useTranslations } from 'next-intl'
import type { RuleDerivation } from '@/lib/domain/rules/change/team-rule'

/** How far the derivation of all cases is; nothing where none is under way. */
export function DerivationNote({ derivation }: { derivation: RuleDerivation | null }) {
  const t = useTranslations('team-rules')
  if (!derivation) return null
  const { done, total } = derivation
  return (
    <div className="well" role="status">
      <p>{t('deriving', { done, total })}</p>
      <progress className="derivation" value={done} max={Math.max(total, 1)} aria-label={t('deriving', { done, total })} />
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'

/** That a rule speaks of the prison as a whole, beside its name: the level, and how many people it rests on. */
export function PrisonFlagMark({ flag }: { flag: PrisonFlag }) {
  const t = useTranslations('prisons.flag')
  return (
    <span className="prison-flag t1">
      <LevelMark level={flag.level} /> {t('short', { people: flag.people })}
    </span>
  )
}

import { useTranslations } from 'next-intl'
import type { MissingItem, Sex } from '@/lib/domain/contract/case-page'

/** What nobody has recorded of a case, as a question each, and whom to ask. */
export function MissingQuestions({ items, sex }: { items: readonly MissingItem[]; sex: Sex | null }) {
  const questions = useTranslations('case.missing')
  const whom = useTranslations('team-tasks.whom')
  return (
    <ul className="questions t1">
      {items.map((item) => (
        <li key={item}>{questions(item, { sex: sex ?? 'other' })} <span className="soft">{whom(item)}</span></li>
      ))}
    </ul>
  )
}

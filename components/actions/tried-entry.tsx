import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Day } from '@/lib/domain/dates/day'
import { formatSpan } from '@/lib/i18n/format-span'
import { ActionAnswer } from './action-answer'

/** One action for a person: when, what, to whom, and what came of it. */
export function TriedEntry({ action: { date, details, claimStatus }, asOf }: { action: EventView; asOf: Day }) {
  const [t, dates] = [useTranslations('team-ledger'), useTranslations('dates')]
  const claims = useTranslations('vocabulary.claimStatus')
  const { isolate } = useMarks()
  const [kind, addressee] = [textOf(details.kind) ?? '', textOf(details.addressee)]
  const procedure = textOf(details.procedure)
  const answer = { deadline: textOf(details.deadline), outcome: textOf(details.outcome) }
  return (
    <li>
      <span className="soft">{formatSpan(date, dates)}</span>
      <span>
        {addressee === null ? isolate(kind) : t('tried.to', { kind: isolate(kind), addressee: isolate(addressee) })}
        {procedure !== null && <span className="soft"> · {t(`procedure.${procedure}.short`)}</span>}
        {claimStatus !== 'verified' && <span className="soft"> · {claims(claimStatus)}</span>}
        <br /><ActionAnswer action={answer} asOf={asOf} />
      </span>
    </li>
  )
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

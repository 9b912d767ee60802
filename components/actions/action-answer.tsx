import { useTranslations } from 'next-intl'
import { answerStateOn } from '@/lib/domain/actions/answer-state'
import type { Day } from '@/lib/domain/dates/day'
import { formatEdtf } from '@/lib/i18n/format-span'

interface ActionAnswerProps {
  action: { deadline: string | null; outcome: string | null }
  asOf: Day
}

/** What came of an action: its outcome, or by when an answer was asked for. */
export function ActionAnswer({ action, asOf }: ActionAnswerProps) {
  const [t, dates] = [useTranslations('team-ledger.answer'), useTranslations('dates')]
  const state = answerStateOn(action, asOf)
  if (state === 'answered') return <bdi>{action.outcome}</bdi>
  const day = action.deadline === null ? '' : formatEdtf(action.deadline, dates)
  return <span className={state === 'passed' ? 'overdue' : 'soft'}>{t(state, { day })}</span>
}

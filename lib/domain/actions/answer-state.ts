import type { Day } from '../dates/day'
import { parseEdtf } from '../dates/edtf'

/** Of an action: whether an answer came, is to come, or is overdue; `none`: no day was set for one. */
export type AnswerState = 'answered' | 'coming' | 'passed' | 'none'

/** What became of an action by a day: its answer is overdue once its day has passed in every reading of the date. */
export function answerStateOn(
  { deadline, outcome }: { deadline: string | null; outcome: string | null }, on: Day,
): AnswerState {
  if (outcome !== null) return 'answered'
  const parsed = deadline === null ? null : parseEdtf(deadline)
  if (!parsed?.ok) return 'none'
  return parsed.date.latest !== null && on > parsed.date.latest ? 'passed' : 'coming'
}

import { LEAVE_OUT } from '../list-reading'
import type { CellContext, CellRead, Asking } from './cell-read'
import { leftOut, waits } from './cell-read'

/** The answer of the mapping to a question; null where there is none, or none that the question knows. */
export function answerTo({ pattern, choices }: Asking, answers: CellContext['answers'], isOther: IsOther = isNone): string | null {
  const answer = Object.hasOwn(answers, pattern) ? answers[pattern] : undefined
  if (answer === undefined) return null
  return answer === LEAVE_OUT || choices.includes(answer) || isOther(answer) ? answer : null
}

/** What a text says once its one question is answered; `isOther` knows what may be answered beside the choices. */
export function onAnswer(
  asking: Asking,
  { answers }: CellContext,
  take: (answer: string) => CellRead,
  isOther: IsOther = isNone,
): CellRead {
  const answer = answerTo(asking, answers, isOther)
  if (answer === null) return waits(asking.pattern, [asking])
  return answer === LEAVE_OUT ? leftOut([asking]) : take(answer)
}

type IsOther = (answer: string) => boolean

function isNone(): boolean {
  return false
}

import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Absence } from '@/lib/auth/ask-viewer'
import { textsOf } from './record/texts-of'

/** The form as it was sent, to whoever is let in no more: sent on to another page, they would lose what they typed. */
export function answerAbsent(form: unknown, why: Absence): KeptAnswer {
  return { texts: textsOf(form), faults: {}, reason: why }
}

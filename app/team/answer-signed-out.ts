import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { textsOf } from './record/texts-of'

/** The form as it was sent, to whoever is signed in no more: sent on to sign in, they would lose what they typed. */
export function answerSignedOut(form: unknown): KeptAnswer {
  return { texts: textsOf(form), faults: {}, reason: 'signed_out' }
}

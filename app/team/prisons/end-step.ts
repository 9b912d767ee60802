import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { textsOf } from '../record/texts-of'

/** Goes on from a step that was taken, or answers its form with why it was not. */
export function endStep(form: unknown, end: { to: string } | { reason: string }): KeptAnswer {
  if ('to' in end) redirect(end.to)
  // What stood in the way shows itself on the page.
  refresh()
  return { texts: textsOf(form), faults: {}, reason: end.reason }
}

import type { SentForm } from '@/lib/domain/contract/sent-form'

const FAULTS = ['picture_kind', 'picture_large', 'too_many_pictures', 'too_many', 'away', 'phrase'] as const

/** The message that says why a form was not taken; null where nothing is wrong with it. */
export function faultOf(sent: SentForm | null): (typeof FAULTS)[number] | 'wrong' | null {
  if (sent === null || sent.faults.length === 0) return null
  return FAULTS.find((fault) => sent.faults.includes(fault)) ?? 'wrong'
}

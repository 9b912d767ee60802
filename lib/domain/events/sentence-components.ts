import { z } from 'zod'
import { detailCount, detailText } from './event-definition'
import { detailDate } from './vague-detail'

/** What a sentence may consist of, and by which stage of the proceedings. */
export const sentenceComponents = {
  prisonMonths: detailCount.optional(),
  suspendedMonths: detailCount.optional(),
  lashes: detailCount.optional(),
  amputation: detailText.optional(),
  corporalOn: detailDate.optional(),
  fine: detailText.optional(),
  exileMonths: detailCount.optional(),
  travelBanMonths: detailCount.optional(),
  death: z.boolean().optional(),
  stage: z.enum(['first_instance', 'appeal', 'final']).optional(),
}

/** The components that the details of a sentence or of its change name, without the stage. */
export function componentsOf(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([key]) => key !== 'stage' && key !== 'outcome'))
}

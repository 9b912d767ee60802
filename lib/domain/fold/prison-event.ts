import type { EndDate, VagueDate } from '../dates/day-span'

/** What can happen at a prison that concerns everybody held there. */
export const PRISON_EVENT_KINDS = ['fire', 'strike', 'riot', 'epidemic', 'evacuation', 'phone_cut'] as const
export type PrisonEventKind = (typeof PRISON_EVENT_KINDS)[number]

/** Something that happened at a prison and concerns everybody held there. */
export interface PrisonEvent {
  id: string
  prisonId: string
  kind: PrisonEventKind
  date: VagueDate
  endDate: EndDate
}

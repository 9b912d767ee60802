import type { MissingItem } from './contract/case-page'
import type { Span } from './contract/span'
import { HELD_STATUSES, type Status } from './vocabulary'

/** What the list of missing things is derived from: a published case on one day. */
export interface KnownOfCase {
  status: Status
  statusPossible: Status | null
  prisonId: string | null
  heldSince: Span | null
  lastContact: Span | null
  hasSentence: boolean
  /** The events on record by that day; of a published contact, nothing but that there was one. */
  events: readonly { type: string; details: Readonly<Record<string, unknown>> }[]
  hasConsent: boolean
}

/** The statuses of those of whom something is asked: held, or open. Nothing is asked of a closed case. */
export const ASKED_STATUSES: readonly Status[] = [...HELD_STATUSES, 'unknown', 'sentenced']
/** What nobody asks of a person who may have died. */
export const OF_THE_LIVING: readonly MissingItem[] = ['last_contact', 'health', 'lawyer']
export const DEATHS: readonly Status[] = ['executed', 'died_in_custody', 'deceased']

/**
 * What is not on record about a person who is held or whose status is open; nothing is asked of a closed
 * case. The same list answers for what is private: it reads as not on record.
 */
export function missingInformation(known: KnownOfCase): MissingItem[] {
  if (!ASKED_STATUSES.includes(known.status)) return []
  const has = (type: string) => known.events.some((event) => event.type === type)
  const isSentencedStatus = ['imprisoned', 'death_row', 'sentenced'].includes(known.status)
  const missing: [MissingItem, boolean][] = [
    ['arrest_day', !has('arrest') || !isOneDay(known.heldSince)],
    ['place', known.prisonId === null],
    ['charge', !has('charge')],
    ['sentence', isSentencedStatus && !known.hasSentence],
    ['last_contact', !isOneDay(known.lastContact)],
    ['health', !has('health')],
    ['lawyer', !known.events.some(tellsOfLawyer)],
    ['consent', !known.hasConsent],
  ]
  const unasked = known.statusPossible && DEATHS.includes(known.statusPossible) ? OF_THE_LIVING : []
  return missing.filter(([item, isMissing]) => isMissing && !unasked.includes(item)).map(([item]) => item)
}

/** Whether a source says anything of a lawyer: denied, heard from, or at a hearing or not. */
function tellsOfLawyer({ type, details }: KnownOfCase['events'][number]): boolean {
  if (type === 'access_denied') return details.to === 'lawyer'
  return type === 'hearing' ? details.lawyerPresent !== undefined : type === 'contact' && details.channel === 'lawyer'
}

function isOneDay(span: Span | null): boolean {
  return span !== null && span.earliest !== null && span.earliest === span.latest
}

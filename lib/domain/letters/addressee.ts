import type { Day } from '../dates/day'
import type { VagueDate } from '../dates/day-span'
import { parseEdtf } from '../dates/edtf'

/** An office that one can write to, and who holds it. */
export interface Addressee {
  id: string
  version: number
  office: string
  /** Of its holder; empty where none is on record. */
  name: string
  address: string | null
  email: string | null
  copiesTo: string[]
  /** EDTF; null is not known. */
  validFrom: string | null
  validTo: string | null
}

/** `ended`: it may be somebody else's by now; `not_begun`: not theirs yet; `unconfirmed`: nobody said when. */
export type AddresseeStanding = 'current' | 'ended' | 'not_begun' | 'unconfirmed'

/**
 * Whether one can write to an office on a day. It must hold in every reading of its dates: a holder to 2021 is out of
 * date from the second of January 2021 on. Where neither date is on record nobody has confirmed the office.
 */
export function standingOf(
  { validFrom, validTo }: Pick<Addressee, 'validFrom' | 'validTo'>,
  on: Day,
): AddresseeStanding {
  if (validFrom === null && validTo === null) return 'unconfirmed'
  const [from, to] = [boundsOf(validFrom), boundsOf(validTo)]
  if (from === 'unreadable' || to === 'unreadable') return 'unconfirmed'
  if (to && (to.earliest === null || on > to.earliest)) return 'ended'
  if (from && (from.latest === null || on < from.latest)) return 'not_begun'
  return 'current'
}

function boundsOf(edtf: string | null): VagueDate | 'unreadable' | null {
  if (edtf === null) return null
  const parsed = parseEdtf(edtf)
  return parsed.ok ? parsed.date : 'unreadable'
}

import { type Addressee, standingOf } from '../letters/addressee'
import type { Day } from '../dates/day'

export type KnownAddressee = Pick<Addressee, 'id' | 'office' | 'name' | 'validFrom' | 'validTo'>

/**
 * The office on record that a text means, by its id, its office, its holder, or the one with the other; null where none
 * is called so. Of several that share an office, the one in office on the day (null is not known), else the first.
 */
export function linkAddressee<T extends KnownAddressee>(
  said: string, on: Day | null, addressees: readonly T[],
): T | null {
  const named = addressees.filter((one) => addresseeNames(one).includes(foldName(said)))
  const current = on === null ? undefined : named.find((one) => standingOf(one, on) === 'current')
  return current ?? named[0] ?? null
}

/** What an office on record may be called where an action names it, folded as texts are compared. */
export function addresseeNames({ id, office, name }: KnownAddressee): string[] {
  return [id, office, name, `${office}, ${name}`, `${name}, ${office}`].map(foldName).filter((one) => one !== '')
}

/** A text as it is compared with another: its case and the space in it say nothing. */
export function foldName(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

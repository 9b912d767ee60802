import { type Day, parseDay } from '../dates/day'
import { type Addressee, standingOf } from './addressee'

/** Of an addressee, what a call to write needs to know; null where the office is not on record any more. */
export type NamedAddressee = { id: string; role: 'to' | 'copy'; asRead: number; now: Addressee | null }

/** `over`: the deadline has passed; `outdated`: somebody who is written to may not be in office any more. */
export type LetterStanding = 'open' | 'over' | 'outdated'

/** Whether letters are asked for on a day: until the deadline's end, and to nobody whose office is out of date. */
export function letterStandingOn(
  deadline: string,
  addressees: readonly NamedAddressee[],
  on: Day,
): LetterStanding {
  const last = parseDay(deadline)
  if (last === null || on > last) return 'over'
  return addressees.every((one) => isUsable(one, on)) ? 'open' : 'outdated'
}

/** Whether an addressee is in office on a day, and at the address that two people have read. */
export function isUsable({ asRead, now }: NamedAddressee, on: Day): boolean {
  return now !== null && now.version === asRead && standingOf(now, on) === 'current'
}

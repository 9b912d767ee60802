import type { IdentityLine } from '@/components/board/identity-entry'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { WaitingIdentity } from '@/lib/team/list-waiting-identities'

/** What waits of who somebody is, with the civil day since which it does. */
export function toIdentityLine(waiting: WaitingIdentity): IdentityLine {
  const { slug, nameLatin: latin, nameNative: native, what, fields, author, isOwn, note, since } = waiting
  const sinceOn = formatDay(civilDayOf(since))
  return { slug, name: { latin, native }, what, fields, author, isOwn, note, sentBack: note !== null, sinceOn }
}

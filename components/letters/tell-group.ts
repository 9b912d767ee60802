import { mayBeHeld } from '@/components/cases/custody'
import { silenceOf } from '@/components/silence/silence-days'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { isHeld } from '@/lib/domain/vocabulary'
import { formatDayCount } from '@/lib/i18n/format-count'
import type { LetterSpeakers } from './tell-facts'

/** The days of silence from which a letter for many counts somebody (U01 and U02 begin to press there). */
const LONG_SILENCE_DAYS = 30

/**
 * What is published of all those for whom an appeal speaks, as sentences that name nobody: how many they are and, where
 * all of them were read, how many are held, of how many no place is on record, and how long they were not heard of.
 */
export function tellGroup(
  { total, cases }: { total: number; cases: readonly CaseLine[] },
  { letters, dates }: Pick<LetterSpeakers, 'letters' | 'dates'>,
): string[] {
  const people = letters('group.people', { count: total })
  if (cases.length < total) return [people]
  const held = cases.filter(({ status }) => isHeld(status))
  const unplaced = held.filter(({ prison }) => prison === null)
  const silences = cases.flatMap((line) => (mayBeHeld(line.status) ? silenceOf(line) ?? [] : []))
  const long = silences.filter(({ atLeast }) => atLeast >= LONG_SILENCE_DAYS)
  const [longest] = [...long].sort((one, other) => other.atLeast - one.atLeast)
  return [
    people,
    letters('group.held', { count: held.length }),
    ...(unplaced.length === 0 ? [] : [letters('group.unplaced', { count: unplaced.length })]),
    ...(longest === undefined ? [] : [letters('group.silent', {
      count: long.length, days: LONG_SILENCE_DAYS, longest: formatDayCount(longest, dates),
    })]),
  ]
}

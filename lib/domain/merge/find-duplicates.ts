import type { CaseEvent } from '../events/case-event'
import type { EventType } from '../events/event-types'

/** What happens once in an episode or a life: two dates that may be one day are probably of one happening. */
const ONCE: readonly EventType[] = ['arrest', 'death', 'disappearance', 'execution_notice', 'release', 'sentence']

/**
 * The events of one case that the other case probably tells of too, each with the one of the other: of the same type,
 * at no two prisons, and of the same date, or, where a thing happens once, of dates that overlap. Each is paired once,
 * in the order given. Nothing is ever removed by it. Pure.
 */
export function findDuplicates(one: readonly CaseEvent[], other: readonly CaseEvent[]): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const event of one) {
    const found = other.find((candidate) => !taken.has(candidate.id) && isProbablyOne(event, candidate))
    if (!found) continue
    taken.add(found.id)
    pairs.set(event.id, found.id)
  }
  return pairs
}

function isProbablyOne(a: CaseEvent, b: CaseEvent): boolean {
  if (a.type !== b.type || a.claimStatus === 'retracted' || b.claimStatus === 'retracted') return false
  if (a.prisonId !== null && b.prisonId !== null && a.prisonId !== b.prisonId) return false
  if (a.date.edtf === b.date.edtf) return true
  return ONCE.includes(a.type) && mayBeOneDay(a, b)
}

function mayBeOneDay({ date: a }: CaseEvent, { date: b }: CaseEvent): boolean {
  const isBefore = (latest: number | null, earliest: number | null) =>
    latest !== null && earliest !== null && latest < earliest
  return !isBefore(a.latest, b.earliest) && !isBefore(b.latest, a.earliest)
}

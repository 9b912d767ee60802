import { chronologyWarnings } from '../chronology'
import type { Warning } from '../chronology/warning'
import { claimOf } from '../disagreement/claim'
import { disagreementsOf } from '../disagreement/disagreement'
import type { CaseEvent } from '../events/case-event'

/** A proposed event that the record does not bear out, and the events on record that it does not go with. */
export interface FoundConflict {
  code: Warning['code'] | 'disagrees'
  /** The id of the proposed event. */
  proposed: string
  events: string[]
}

/** What a row brings up: what contradicts the record, and what does not fit within the row itself. */
export interface FoundConflicts {
  conflicts: FoundConflict[]
  warnings: Warning['code'][]
}

/**
 * Lays proposed events beside the events on record: what the dates or the facts of a proposed one and a recorded one do
 * not allow together is a conflict; what only concerns the proposed ones is a warning. Pure.
 */
export function findConflicts(record: readonly CaseEvent[], proposed: readonly CaseEvent[]): FoundConflicts {
  if (proposed.length === 0) return { conflicts: [], warnings: [] }
  const known = new Set(chronologyWarnings(record).map(textOf))
  const fresh = chronologyWarnings([...record, ...proposed]).filter((warning) => !known.has(textOf(warning)))
  const isProposed = (id: string) => proposed.some((one) => one.id === id)
  const there = new Set(record.map(({ id }) => id))
  const found: FoundConflict[] = []
  const warnings = new Set<Warning['code']>()
  const sort = (code: FoundConflict['code'], events: readonly string[]) => {
    const [ours, theirs] = [events.filter(isProposed), events.filter((id) => there.has(id))]
    for (const id of ours) if (theirs.length > 0) found.push({ code, proposed: id, events: theirs })
    if (theirs.length === 0 && code !== 'disagrees') warnings.add(code)
  }
  for (const { code, events } of fresh) sort(code, events)
  if (record.length > 0) {
    const claims = [...record, ...proposed].map(claimOf)
    for (const { events } of disagreementsOf(claims)) if (events.some(isProposed)) sort('disagrees', events)
  }
  return { conflicts: found, warnings: [...warnings] }
}

function textOf({ code, events }: Warning): string {
  return [code, ...events].join(' ')
}

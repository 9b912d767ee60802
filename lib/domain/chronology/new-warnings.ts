import { chronologyWarnings } from '../chronology'
import type { CaseEvent } from '../events/case-event'
import type { Warning } from './warning'

/** The warnings that a record has with an event written anew, and has not without that: what to ask about. Pure. */
export function newWarnings(events: readonly CaseEvent[], candidate: CaseEvent): Warning[] {
  const known = new Set(chronologyWarnings(events).map(textOf))
  const others = events.filter(({ id }) => id !== candidate.id)
  return chronologyWarnings([...others, candidate]).filter((warning) => !known.has(textOf(warning)))
}

function textOf({ code, events }: Warning): string {
  return [code, ...events].join(' ')
}

import { formatDay } from '../../dates/day'
import { arrestsIn, columnsOf, dateOf, releasesIn, type Draft, type Drafts } from './draft-event'
import type { Fact, RowFacts } from './row-facts'

/** Arrests, each with its date; who arrested, and where, is said of the only one. */
export function arrestEvents(facts: RowFacts): Drafts {
  const dates = arrestsIn(facts)
  const said = [...facts.all('text', 'arrested_by'), ...facts.all('text', 'arrest_place')]
  const [authority, place] = [facts.texts('arrested_by').join('; '), facts.texts('arrest_place').join('; ')]
  const details = { ...(authority && { authority }), ...(place && { place }) }
  const alone = dates.length <= 1
  const drafts = dates.map((when, at): Draft => ({
    slot: `arrest:${at}`, type: 'arrest', when, details: alone ? details : {},
    columns: columnsOf([when], alone ? said : []),
  }))
  if (dates.length > 0) return { drafts, warnings: said.length > 0 && !alone ? ['several_values'] : [] }
  if (said.length === 0) return { drafts: [] }
  const out = lastDayHeld(facts)
  const when = out === null ? 'by' : { by: out }
  return { drafts: [{ slot: 'arrest:0', type: 'arrest', when, details, columns: columnsOf(said) }] }
}

/** Releases, each with its date; a kind without a date is of a release by the day of the list. */
export function releaseEvents(facts: RowFacts): Drafts {
  const dates = releasesIn(facts)
  const [kind, other] = facts.all('choice', 'release_kind')
  const alone = dates.length <= 1 && !other
  const details: Record<string, unknown> = kind && alone ? { kind: kind.value } : {}
  const drafts = dates.map((when, at): Draft => ({
    slot: `release:${at}`, type: 'release', when, details, columns: columnsOf([when], kind && alone ? [kind] : []),
  }))
  if (dates.length > 0 || !kind) return { drafts, warnings: kind && !alone ? ['several_values'] : [] }
  return { drafts: [{ slot: 'release:0', type: 'release', when: 'by', details, columns: columnsOf([kind]) }] }
}

/** A death by its date, or by the day of the list where it gives a cause alone. */
export function deathEvents(facts: RowFacts): Drafts {
  const [when] = facts.all('date', 'death_date')
  const [cause] = facts.all('choice', 'death_cause')
  const [status] = facts.all('status', 'status')
  const manner = cause?.value ?? (status && CAUSE_OF[status.status])
  if (!when && !cause) return { drafts: [] }
  const columns = columnsOf(when ? [when] : [], cause ? [cause] : [])
  const details: Record<string, unknown> = manner === undefined ? {} : { cause: manner }
  return { drafts: [{ slot: 'death:0', type: 'death', when: when ?? 'by', details, columns }] }
}

const CAUSE_OF: Readonly<Record<string, string>> = { executed: 'execution', died_in_custody: 'in_custody' }

/** The last day on which the row lets somebody be held, `YYYY-MM-DD`: of a release or death; null if it tells none. */
export function lastDayHeld(facts: RowFacts): string | null {
  const ends: Fact<'date'>[] = [...releasesIn(facts), ...facts.all('date', 'death_date')]
  const latest = ends.flatMap((end) => dateOf(end).latest ?? [])
  const [first] = latest.sort((one, other) => other - one)
  return first === undefined ? null : formatDay(first)
}

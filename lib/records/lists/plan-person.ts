import { toCaseEvent } from '@/lib/db/to-case-event'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { findConflicts } from '@/lib/domain/lists/find-conflicts'
import type { ListConflict, ListPersonContent, RecordedThere } from '@/lib/domain/lists/list-person'
import type { ListedEvent } from '@/lib/domain/lists/list-reading'
import type { CaseChange } from '../import/case-changes'
import type { EventChange } from '../import/event-changes'
import { judgeEvent, stillSaid } from './judge-event'
import type { PersonInput } from './person-input'
import { planIdentity } from './plan-identity'
import type { RecordedEvent } from './read-list-record'

/** What is to be written of one person. */
export interface PersonPlan {
  caseId: string
  caseChange: CaseChange | null
  /** The case was taken back with an import, and comes back with this one. */
  revives: boolean
  events: EventChange[]
  /** The ids of events that this import retracts, because the list says otherwise now and nobody touched them. */
  retracts: string[]
  sayings: { slot: string; eventId: string }[]
}

type Told = Pick<ListPersonContent, 'events' | 'fields' | 'conflicts' | 'warnings'>

/** Decides what is written of one person, and what is told of it; reads nothing, and knows no time. */
export function planPerson(input: PersonInput): { plan: PersonPlan; told: Told } {
  const { row, record, wanted, sayings, takesConflicts } = input
  const live = record !== null && !record.archived ? record : null
  const standing = live?.events.filter(({ event }) => event.claimStatus !== 'retracted') ?? []
  const saying = stillSaid(input, standing)
  const judged = wanted.map((one) => judgeEvent(one, input, standing, saying))
  const replaced = new Set(judged.flatMap(({ replaces }) => replaces ?? []))
  const base = standing.filter(({ event }) => !replaced.has(event.id))
  const proposed = judged.filter(({ change }) => change !== null)
  const candidates = proposed.map(({ event, change }) => toProposed(change?.id ?? '', event, input))
  const found = findConflicts(base.map(({ event }) => event), candidates)
  const byId = new Map(standing.map((one) => [one.event.id, one]))
  const conflicts: ListConflict[] = [
    ...found.conflicts.map(({ code, proposed: id, events }) => ({
      ...NOTHING, code, slot: proposed.find(({ change }) => change?.id === id)?.event.slot ?? null,
      events: events.flatMap((other) => thereOf(byId.get(other))),
    })),
    ...judged.flatMap(({ event, contradicts }) => (contradicts === null ? []
      : [{ ...NOTHING, code: 'said_otherwise' as const, slot: event.slot, events: thereOf(contradicts) }])),
    ...[...sayings.values()].filter((id) => !saying.has(id) && byId.has(id) && !replaced.has(id)
      && !judged.some(({ contradicts }) => contradicts?.event.id === id)).map((id) =>
      ({ ...NOTHING, code: 'no_longer_said' as const, slot: null, events: thereOf(byId.get(id)) })),
  ]
  const held = new Set(takesConflicts ? [] : conflicts.flatMap(({ slot }) => slot ?? []))
  const identity = planIdentity(input)
  const applied = judged.filter(({ event, change }) => change !== null && !held.has(event.slot))
  return {
    plan: {
      caseId: input.caseId, caseChange: identity.change, revives: record?.archived === true,
      events: applied.flatMap(({ change }) => change ?? []),
      retracts: applied.flatMap(({ replaces }) => replaces ?? []),
      sayings: judged.flatMap(({ event, change, onRecord }) => {
        if (change !== null && held.has(event.slot)) return []
        const eventId = change?.id ?? onRecord
        return eventId === null ? [] : [{ slot: event.slot, eventId }]
      }),
    },
    told: {
      events: judged.map(({ event, becomes }) => ({
        slot: event.slot, type: event.type, date: event.date, prisonId: event.prisonId,
        becomes: held.has(event.slot) ? 'held_back' : becomes,
      })),
      fields: identity.fields, conflicts: [...conflicts, ...identity.differs.map((one) => ({ ...NOTHING, ...one, code: 'field_differs' as const, slot: null, events: [] }))],
      warnings: row.faults.length > 0 ? [] : found.warnings,
    },
  }
}

const NOTHING = { field: null, now: null, said: null } as const

function toProposed(id: string, event: ListedEvent, { source }: PersonInput): CaseEvent {
  const said = {
    date: event.date, endDate: event.endDate, prisonId: event.prisonId, fromPrisonId: null, details: event.details,
    sourceIds: [source.id], credibility: 3 as const, audience: 'team' as const,
  }
  return toCaseEvent({ id, type: event.type, claimStatus: 'proposed' }, said, new Map([[source.id, source]]))
}

function thereOf(recorded: RecordedEvent | undefined): RecordedThere[] {
  if (!recorded) return []
  const { event: { id, type, claimStatus }, date } = recorded
  return [{ id, type, date, claimStatus }]
}

import { readRulesInForce } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { comparePictures, pictureOn, type PictureChange } from '@/lib/domain/periods/picture-on'
import { distancesFrom, type PrisonPlace } from '@/lib/domain/places/home-distance'
import type { Picture } from '@/lib/domain/vocabulary'
import type { CaseRecord } from '../case-record'
import { isPublishable, knownOf } from '../compile-case'
import { readPrisonEvents } from '../prison-events/read-prison-events'
import { readPlaces } from '../read-records'

/** What an event changes of its case on a day. */
export interface Foreseen {
  /** At once, while the event is proposed. */
  team: PictureChange
  /** Once another person has verified it; the public picture is null where the case is not cleared. */
  onceVerified: { team: PictureChange; public: PictureChange | null }
}

/** A case as it stands, where the prisons are that it names, and an event that may take the place of one of it. */
export interface Prospect {
  record: CaseRecord
  prisons: readonly PrisonPlace[]
  candidate: CaseEvent
}

/** Lays what a case says on a day beside what it would say with an event in the place of the one of its id. */
export async function foresee(
  db: Statements, { record, prisons, candidate }: Prospect, on: Day,
): Promise<Foreseen> {
  const { prisonId } = candidate
  const isNamed = prisonId === null || record.events.some(({ event }) => event.prisonId === prisonId)
  const rules = await readRulesInForce(db)
  const added = isNamed ? [] : ((await readPrisonEvents(db, [prisonId])).get(prisonId) ?? [])
  const places = isNamed || !record.home ? prisons : [...prisons, ...(await readPlaces(db, [prisonId]))]
  const distances = distancesFrom(record.home, places)
  const say = (picture: Picture, one: CaseRecord) => pictureOn(knownOf(one, rules, distances, picture), picture, on)
  const compareIn = (picture: Picture) => {
    const before = say(picture, record)
    // Deriving is what a preview costs: what stands already is not derived again.
    return (event: CaseEvent) =>
      comparePictures(before, stands(record, event) ? before : say(picture, recordWith(record, event, added)))
  }
  const inTeam = compareIn('team')
  const verified = { ...candidate, claimStatus: 'verified' as const }
  return {
    team: inTeam(candidate),
    onceVerified: { team: inTeam(verified), public: isPublishable(record, on) ? compareIn('public')(verified) : null },
  }
}

function stands({ events }: CaseRecord, candidate: CaseEvent): boolean {
  const known = events.find(({ event }) => event.id === candidate.id)
  return known !== undefined && JSON.stringify(known.event) === JSON.stringify(candidate)
}

function recordWith(record: CaseRecord, event: CaseEvent, added: CaseRecord['prisonEvents']): CaseRecord {
  const others = record.events.filter((one) => one.event.id !== event.id)
  const events = [...others, { event, note: null, trusted: false }]
  return { ...record, events, prisonEvents: [...record.prisonEvents, ...added] }
}

import type { CaseEvent } from '../events/case-event'
import type { VagueDate } from '../dates/day-span'
import { dateEvents } from '../fold/order'
import type { DatedEvent } from '../fold/dated-event'
import type { HomeDistances } from '../places/home-distance'
import type { Rule } from '../rules/rule'
import type { Picture } from '../vocabulary'
import { compileSteps } from './compile-steps'
import { joinSteps } from './join-steps'
import { maskSteps } from './mask-steps'
import type { Period } from './period'
import { pinSteps } from './pin-steps'
import {
  publicPrisonEvents, teamPrisonEvents, verifiedPrisonEvents, type PrisonEventRecord,
} from './prison-event-record'

/** What the pictures of one case are compiled from: current versions of its events, and the table of rules. */
export interface CaseRecord {
  events: readonly CaseEvent[]
  rules: readonly Rule[]
  /** Absent: not known. */
  birthDate?: VagueDate | null
  /** How far prisons lie from the home, and whether the public may know where that is; absent: not known. */
  home?: { distances: HomeDistances; isPublic: boolean }
  /** Current versions of what happened at the prisons that its events name; absent: none on record. */
  prisonEvents?: readonly PrisonEventRecord[]
}

/**
 * Folds a case into its periods `[from, to)` for one picture: consecutive, covering all days, neighbours
 * different, the first unknown. The team's rests on every event not retracted; the public one on verified
 * public events and public rules, and asserts nothing that a verified event of another audience
 * contradicts (design, sections 4 and 5). Pure: the same record gives the same periods.
 */
export function compilePeriods(record: CaseRecord, picture: Picture): Period[] {
  const { events, birthDate = null, prisonEvents = [], home } = record
  const fold = (dated: DatedEvent[], rules: readonly Rule[], atPrisons: PrisonEventRecord[], isHomeKnown = true) => {
    const fromHome = isHomeKnown && home ? { fromHome: home.distances } : {}
    const background = { birthDate, prisonEvents: atPrisons, ...fromHome }
    return pinSteps(compileSteps({ events: dated, rules, background }), dated)
  }
  if (picture === 'team') return joinSteps(fold(teamEvents(events), record.rules, teamPrisonEvents(prisonEvents)))
  const rules = record.rules.filter((rule) => rule.public)
  const [shown, verified] = [publicEvents(events), verifiedEvents(events)]
  const [shownThere, verifiedThere] = [publicPrisonEvents(prisonEvents), verifiedPrisonEvents(prisonEvents)]
  const steps = fold(shown, rules, shownThere, home?.isPublic)
  const isAllShown = verified.length === shown.length && verifiedThere.every((event) => shownThere.includes(event))
  return joinSteps(isAllShown ? steps : maskSteps(steps, fold(verified, rules, verifiedThere)))
}

/** Every event not retracted. */
export function teamEvents(events: readonly CaseEvent[]): DatedEvent[] {
  return dateEvents(events.filter(({ claimStatus }) => claimStatus !== 'retracted'))
}

/** Verified events of every audience: what the public picture must not contradict. */
export function verifiedEvents(events: readonly CaseEvent[]): DatedEvent[] {
  return dateEvents(events.filter(({ claimStatus }) => claimStatus === 'verified'))
}

/** Verified events whose audience is public. */
export function publicEvents(events: readonly CaseEvent[]): DatedEvent[] {
  return verifiedEvents(events.filter(({ audience }) => audience === 'public'))
}

/** The period that holds a day. */
export function periodOn(periods: readonly Period[], day: number): Period {
  const found = periods.findLast(({ from }) => from === null || from <= day)
  if (!found) throw new Error('periods cover all days')
  return found
}

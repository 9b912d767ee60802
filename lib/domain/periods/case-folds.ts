import type { VagueDate } from '../dates/day-span'
import type { CaseEvent } from '../events/case-event'
import type { Folded } from '../fold/assessment'
import { NEVER, type DatedEvent } from '../fold/dated-event'
import { dateEvents } from '../fold/order'
import type { HomeDistances } from '../places/home-distance'
import type { Rule } from '../rules/rule'
import type { Picture } from '../vocabulary'
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

/** What a picture is folded from, and what it must not contradict: null where it shows all of that itself. */
export interface CaseFolds {
  shown: Folded
  verified: Folded | null
}

/**
 * What a picture of a case is folded from. The team's rests on every event not retracted; the public one on verified
 * public events and public rules, beside which lie the verified events of every audience (design, section 4). Pure.
 */
export function foldsOf(record: CaseRecord, picture: Picture): CaseFolds {
  const { events, birthDate = null, home } = record
  const prisonEvents = [...(record.prisonEvents ?? [])].sort(compareAtPrisons)
  const fold = (dated: DatedEvent[], rules: readonly Rule[], atPrisons: PrisonEventRecord[], isHomeKnown = true) => {
    const fromHome = isHomeKnown && home ? { fromHome: home.distances } : {}
    return { events: dated, rules, background: { birthDate, prisonEvents: atPrisons, ...fromHome } }
  }
  if (picture === 'team') {
    return { shown: fold(teamEvents(events), record.rules, teamPrisonEvents(prisonEvents)), verified: null }
  }
  const rules = publicRulesOf(record.rules)
  const [shown, verified] = [publicEvents(events), verifiedEvents(events)]
  const [shownThere, verifiedThere] = [publicPrisonEvents(prisonEvents), verifiedPrisonEvents(prisonEvents)]
  const isAllShown = verified.length === shown.length && verifiedThere.every((event) => shownThere.includes(event))
  return {
    shown: fold(shown, rules, shownThere, home?.isPublic),
    verified: isAllShown ? null : fold(verified, rules, verifiedThere),
  }
}

/** By what they say: the days of a rule count from the first that fires it, and must not hang on a random id. */
function compareAtPrisons(a: PrisonEventRecord, b: PrisonEventRecord): number {
  const [one, other] = [textOf(a), textOf(b)]
  return (a.date.latest ?? NEVER) - (b.date.latest ?? NEVER) || (one < other ? -1 : one > other ? 1 : 0)
}

function textOf({ date, kind, id }: PrisonEventRecord): string {
  return `${date.edtf} ${kind} ${id}`
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

const known = new WeakMap<readonly Rule[], readonly Rule[]>()

/** The public ones of a table, the same list each time: what is asked by a list is made out once. */
function publicRulesOf(rules: readonly Rule[]): readonly Rule[] {
  const before = known.get(rules)
  if (before) return before
  const open = rules.filter((rule) => rule.public)
  known.set(rules, open)
  return open
}

import type { Day } from '../dates/day'
import type { Bounds, Counting, VagueDate } from '../dates/day-span'
import type { Modifier } from '../fold/modifiers-on'
import type { NewDays } from '../rules/u25-many-at-one-prison'
import type { Level, Status } from '../vocabulary'

/** Silence as anchored bounds: the days of it are {@link countDays} with the first day 0. */
export interface Silence {
  from: Bounds
  since: 'contact' | 'arrest'
}

/** Why a rule fires in a period. Days follow from `from`; null where the rule counts none. */
export interface PeriodReason {
  rule: string
  level: Level
  certainty: 'certain' | 'possible'
  /** The day since which this rule has held at this level with this certainty, without a break. */
  since: Day
  from: Bounds | null
  /** Whether days are counted since `from` or until it. */
  counting: Counting
  /** What the anchor's own day counts: 0 for silence, 1 for solitary confinement. */
  firstDay: 0 | 1
  /** Ids of the events that the reason rests on. */
  events: readonly string[]
  /** What raised it by one level, if anything did. */
  raisedBy: Modifier[]
}

/** Days `[from, to)` in which everything derived about a case is constant; null is unbounded. */
export interface Period {
  from: Day | null
  to: Day | null
  status: Status
  statusPossible: Status | null
  statusSince: VagueDate | null
  lastConfirmedOn: Day | null
  prisonId: string | null
  prisonPossibleId: string | null
  heldSince: VagueDate | null
  lastContact: VagueDate | null
  solitarySince: VagueDate | null
  hungerStrikeSince: VagueDate | null
  silence: Silence | null
  level: Level
  possible: Level
  /** A notice of execution stands for certain and makes the level: first among the cases of it. */
  pinned?: true
  reasons: PeriodReason[]
  /** The days of it on which the person counts for the flag of the prison (U25), ascending; absent where none. */
  counted?: readonly NewDays[]
}

/** A stay as it stands on a day; `to` is null while it goes on. */
export interface StayRecord {
  prisonId: string
  ward: string | null
  from: VagueDate
  to: VagueDate | null
}

/** The sentence in force on a day. */
export interface SentenceRecord {
  components: Record<string, unknown>
  stage: string | null
  end: VagueDate | null
}

/** A health concern open on a day; `treatment` is the latest treatment status on record, or null. */
export interface HealthRecord {
  condition: string
  severity: 'chronic' | 'serious' | 'critical' | null
  since: VagueDate
  treatment: 'needed' | 'denied' | 'delayed' | 'given' | null
}

/** What a case page shows beside the period: constant on `[from, to)`, and changing less often than periods. */
export interface Circumstance {
  from: Day | null
  to: Day | null
  stays: StayRecord[]
  sentence: SentenceRecord | null
  health: HealthRecord[]
}

import type { Level, Status } from '../vocabulary'
import type { FirstActions } from './first-actions'

/** The statistics of the public record, in the order in which the page shows them. */
export const STATISTIC_IDS = [
  'urgency', 'held', 'status', 'prison', 'silence', 'response', 'sentences', 'arrests', 'transfers', 'health',
] as const
export type StatisticId = (typeof STATISTIC_IDS)[number]

/** What is counted for certain, and what is possible beside it; never a mean of both. */
export interface BoundedCount {
  certain: number
  /** Those that may belong here and may belong elsewhere: the highest number is the sum. */
  possible: number
}

/** The people held on one day, by their certain level. */
export interface HeldOn {
  /** YYYY-MM-DD */
  day: string
  total: number
  levels: Record<Level, number>
}

/** People by status on the day; `possiblyHeld` are not held and perhaps are, `possiblyNotHeld` the other way. */
export interface StatusCounts {
  total: number
  held: number
  possiblyHeld: number
  possiblyNotHeld: number
  statuses: { status: Status; people: number }[]
}

/** People held by prison, most first; null is the place that is not known. */
export interface PrisonCount {
  prison: PlaceName | null
  people: number
}

/** A range of whole days or months, `to` not included; null is open. */
export interface Band extends BoundedCount {
  from: number
  to: number | null
}

/** Days of silence of the people held. */
export interface SilenceCounts {
  bands: Band[]
  notStated: number
  held: number
}

/** How long it took to do something, of the times that cases became critical, and high or critical. */
export interface ResponseCounts {
  critical: FirstActions
  urgent: FirstActions
}

/** Sentences in force of the people held, by months of prison. */
export interface SentenceCounts {
  bands: Band[]
  death: number
  /** A sentence that states no months of prison. */
  otherSentence: number
  notKnown: number
}

/** Events in a month; both ends included. */
export interface MonthOfEvents {
  from: string
  to: string
  arrests: BoundedCount
  releases: BoundedCount
}

export interface ArrestCounts {
  months: MonthOfEvents[]
  /** Events of these months whose date is not known to one month. */
  unplaced: { arrests: number; releases: number }
}

/** Transfers from one prison to another, in the months shown; null is not known. */
export interface TransferCounts {
  pairs: ({ from: PlaceName | null; to: PlaceName | null } & BoundedCount)[]
  total: BoundedCount
}

export interface PlaceName {
  id: string
  name: string
  nativeName: string | null
}

export const TREATMENTS = ['given', 'needed', 'delayed', 'denied', 'not_known'] as const
export type Treatment = (typeof TREATMENTS)[number]
export const SEVERITIES = ['critical', 'serious', 'chronic', 'not_known'] as const
export type Severity = (typeof SEVERITIES)[number]

/** People held of whom an illness is published, by treatment and by the gravest illness. */
export interface HealthCounts {
  rows: { treatment: Treatment; severities: Record<Severity, number>; people: number }[]
  people: number
  held: number
}

/** All of it, on one state of the record. */
export interface Statistics {
  asOf: string
  /** Of the people held on that day, by certain level. */
  levels: Record<Level, number>
  heldOver: HeldOn[]
  status: StatusCounts
  prisons: PrisonCount[]
  silence: SilenceCounts
  response: ResponseCounts
  sentences: SentenceCounts
  arrests: ArrestCounts
  transfers: TransferCounts
  health: HealthCounts
}

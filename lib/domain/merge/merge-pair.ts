import type { EventView } from '../contract/case-detail'
import type { Identity } from '../identity/identity'
import type { PairedCase } from './candidate'

/** One of two cases that are looked at side by side. */
export interface PairSide extends PairedCase {
  identity: Identity
  /** Whether readers see it, and where it was merged, whether they did. */
  isPublic: boolean
  /** Whether a consent of its own covers letters. */
  takesLetters: boolean
  owners: readonly string[]
}

export type SideName = 'one' | 'other'

/** An event of either, with the one of the other case that probably tells of the same. */
export interface PairEvent {
  of: SideName
  view: EventView
  note: string | null
  alike: string | null
}

/** A merge, whatever became of it. Aliases; `at` are instants. */
export interface MergeRecord {
  id: string
  /** The case that moves, and the one that stands for both. */
  from: PairedCase
  into: PairedCase
  state: 'proposed' | 'closed' | 'merged' | 'undone'
  reason: string | null
  proposedBy: string
  proposedAt: Date
  /** Whether the viewer proposed it, and so cannot confirm it. */
  isOwn: boolean
  /** Who confirmed, closed or undid it last, and when; null of a proposal. */
  endedBy: string | null
  endedAt: Date | null
  undoneWhy: string | null
}

/** That two cases are of two people. */
export interface ApartRecord {
  one: PairedCase
  other: PairedCase
  reason: string | null
  decidedBy: string
  decidedAt: Date
}

/** Two cases side by side. */
export interface MergePair {
  one: PairSide
  other: PairSide
  /** What both say, as decisions name it (lib/db/pair-state.ts). */
  state: string
  /** In order of their dates, as far as the viewer may see them. */
  events: PairEvent[]
  /** What was proposed and done about these two, the newest first. */
  merges: MergeRecord[]
  apart: ApartRecord | null
}

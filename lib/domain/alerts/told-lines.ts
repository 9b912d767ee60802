import type { AlertKind, Scope, Way } from './alert'

interface BothNames {
  latin: string
  native: string | null
}

/** A subscription as its owner sees it. */
export interface OwnSubscription {
  id: string
  scope: Scope
  way: Way
  /** The case or the prison that it is about. */
  caseName: BothNames | null
  prisonName: BothNames | null
  /** Else the rule, or the address of a list. */
  about: string | null
  least: number
  ahead: boolean
  hour: number | null
  timeZone: string | null
  /** How many alerts were told, and how many wait. */
  told: number
  waiting: number
  /** Null while it goes on. */
  endedAt: Date | null
}

/** What somebody was told, or will be: the newest first. */
export interface OwnAlert {
  id: number
  name: BothNames
  slug: string
  rule: string
  kind: AlertKind
  level: number
  /** `YYYY-MM-DD` */
  on: string
  toldAt: Date | null
  isDropped: boolean
}

/** A call of a program as the delivery log tells of it: whose it is and where it goes is not said. */
export interface CallLine {
  id: string
  state: 'waiting' | 'sent' | 'refused' | 'given_up'
  attempts: number
  answer: string | null
  alerts: number
  createdAt: Date
}

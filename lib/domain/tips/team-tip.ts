import type { TipPurpose } from './tip'

/** What somebody told, as the list of the workspace shows it; days are YYYY-MM-DD. */
export interface TeamTipLine {
  id: string
  purpose: TipPurpose
  locale: string
  /** The slug of a case, as it was named. */
  about: string | null
  /** How it begins. */
  beginning: string
  receivedOn: string
  isDone: boolean
  pictures: number
  /** Whether its sender wrote again, and nothing was answered since. */
  waitsForAnswer: boolean
}

/** A text that was exchanged after the first. */
export interface TipMessage {
  id: string
  byTeam: boolean
  text: string
  writtenOn: string
}

/** All that is known of what somebody told. */
export interface TeamTip extends Omit<TeamTipLine, 'beginning' | 'waitsForAnswer'> {
  text: string
  messages: TipMessage[]
  /** Whether its sender can be answered. */
  takesAnswers: boolean
  picturesLeftOut: boolean
  /** The source that was made of it. */
  sourceId: string | null
  /** The case that it is about, where there is one of that name. */
  caseName: { latin: string; native: string | null } | null
}

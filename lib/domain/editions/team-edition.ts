import type { EditionFacts, EditionGone } from './edition'

/** How far an edition is: the jobs make it, a second person approves it, the jobs sign it. */
export type EditionState = 'asked' | 'made' | 'approved' | 'issued' | 'failed'

/** An edition as the workspace sees it. */
export interface TeamEdition {
  number: string
  state: EditionState
  asOf: string
  /** The edition that it is issued instead of. */
  againOf: string | null
  /** Whether the viewer asked for it; another person approves it then. */
  isOwn: boolean
  askedBy: string
  approvedBy: string | null
  /** Null until it is made. */
  facts: EditionFacts | null
  gone: EditionGone | null
  /** How many of its cases are written, while it is being made; null where that is not known. */
  progress: { done: number; total: number } | null
}

/** What is said of an edition in one word: how far it is, or that it is gone. */
export function standingOf({ state, gone }: TeamEdition): EditionState | 'goneCases' | 'goneWhole' {
  if (gone === null) return state
  return gone.because === 'cases' ? 'goneCases' : 'goneWhole'
}

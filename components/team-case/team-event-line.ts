import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Audience } from '@/lib/domain/vocabulary'

/** An event of the case page in the workspace. */
export interface TeamEventLine {
  view: EventView
  version: number
  author: string
  verifier: string | null
  isOwn: boolean
  audience: Audience
  note: string | null
  awaitsAuthor: boolean
  /** Why the last step was taken: a question where it was sent back, a reason where it was retracted. */
  why: string | null
}

/** What the viewer may do with events. */
export interface EventRights {
  mayEdit: boolean
  mayDispute: boolean
}

/** A Server Action that takes a form. */
export type Act = (form: FormData) => Promise<void>

import type { Calendar } from '../dates/typed/typed-reading'
import type { EventType } from '../events/event-types'
import type { Audience, Credibility, Reliability } from '../vocabulary'

/** The texts of a form by the names of its fields; what is absent was left empty. */
export type FormTexts = Readonly<Record<string, string>>

/** What is wrong with a field, by its name; a key of the messages `record`. */
export type Faults = Readonly<Record<string, string>>

/** A source that is described on the way. */
export interface NewSource {
  title: string
  publisher: string | null
  url: string | null
  /** EDTF. */
  published: string | null
  language: string | null
  reliability: Reliability
  confidential: boolean
}

/** What a form says, as far as it can be known without a look at the record: prisons and sources are still words. */
export interface SaidInForm {
  type: EventType
  date: string
  typed: string | null
  calendar: Calendar
  endDate: string | null
  details: Record<string, unknown>
  prison: string | null
  fromPrison: string | null
  source: { kind: 'known'; id: string } | { kind: 'new'; source: NewSource }
  credibility: Credibility
  audience: Audience
  locator: string | null
  note: string | null
  overrideReason: string | undefined
  confirmPublic: boolean
}

/** A form that says enough, or what is wrong with it. */
export type ReadForm = { ok: true; said: SaidInForm } | { ok: false; faults: Faults }

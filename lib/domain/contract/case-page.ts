import type { HomeDistance } from '../places/home-distance'
import type { FoundBy } from '../names/found-by'
import type { CaseDetail, HealthConcern, Sentence } from './case-detail'
import type { CaseRow } from './case-row'
import type { Disagreement } from '../disagreement/disagreement'
import type { Span } from './span'

export type Sex = 'female' | 'male' | 'other'

/** A row of a list, with what its sentence needs beside the contract's row. */
export interface CaseLine extends CaseRow {
  sex: Sex | null
  summary: string | null
  sentence: Sentence | null
  health: HealthConcern[]
  solitarySince: Span | null
  /** Whether a silence without a contact counts from a return; else it counts from the arrest. */
  sinceReturn: boolean
  /** Of the transfer that U17 rests on, if a source states it. */
  kmFromFamily: number | null
  /** Of U17, where no source states it and the home place is published: in a straight line. */
  fromHome: HomeDistance | null
  /** Why a search shows the case; null where nothing was searched for. */
  foundBy?: FoundBy | null
}

/** What is not on record about a held person; each is a question on the page. */
export const MISSING_ITEMS = [
  'arrest_day', 'place', 'charge', 'sentence', 'last_contact', 'health', 'lawyer', 'consent',
] as const
export type MissingItem = (typeof MISSING_ITEMS)[number]

/** Everything that the page of one case shows on one day. */
export interface CasePage extends CaseDetail {
  asOf: string
  otherNames: string[]
  sex: Sex | null
  nationalities: string[]
  occupation: string[]
  groups: string[]
  summary: string | null
  place: { city: string; province: string; precision: 'site' | 'city' } | null
  heldSince: Span | null
  lastContact: Span | null
  solitarySince: Span | null
  sinceReturn: boolean
  kmFromFamily: number | null
  fromHome: HomeDistance | null
  /** Notes of published events by event id; absent where a note is not published. */
  notes: Record<string, string>
  /** Where published events contradict each other. */
  disagreements: Disagreement[]
  missing: MissingItem[]
  /** Sizes in pixels; null where no picture is published. */
  photo: { width: number; height: number; licence: string; credit: string | null } | null
}

/** A number that a source gives about people who are not cases here. */
export interface FigureView {
  id: string
  what: string
  value: number
  unit: string
  from: Span | null
  to: Span | null
  source: { id: string; title: string; publisher: string | null; published: string | null }
  note: string | null
}

/** A prison as lists and pages show it. */
export interface PrisonView {
  id: string
  name: string
  nativeName: string | null
  otherNames: string[]
  city: string
  province: string
  country: string
  latitude: number
  longitude: number
  locationPrecision: 'site' | 'city'
  holds: string | null
}

import type { EventType } from '../events/event-types'
import type { Calendar } from '../dates/typed/typed-reading'
import type { Identity } from '../identity/identity'
import type { ListField } from './field-names'
import type { Said } from './said'

/** Why a cell, a row or a list is not read (also a message key). */
export type FaultReason =
  | 'no_name' | 'no_key' | 'repeats_key' | 'skipped' | 'unknown_column' | 'column_mapped_twice' | 'no_list_day'
  | 'not_a_date' | 'no_such_day' | 'outside_1800_to_2200' | 'ends_before_it_begins' | 'lunar_calendar' | 'too_long'
  | 'too_many' | 'not_a_sentence' | 'not_understood'

/** What is read, and should be looked at (also a message key). */
export type WarningReason =
  | 'left_out' | 'formula' | 'control_signs' | 'damaged_text' | 'other_day_order' | 'latin_name_missing' | 'several_values'
  | 'unread' | 'date_alone' | 'note_alone' | 'place_not_dated' | 'release_before_arrest' | 'death_before_arrest'
  | 'date_ahead' | 'ends_before_it_begins' | 'hearing_not_dated' | 'age_not_dated'

/**
 * One cell: what was read in it, or why it was not. `column` is its name, `field` what the mapping takes it for. A cell
 * at fault says nothing; whether its row goes without it or is left out is a question of its own, once for the column.
 */
export interface CellReading {
  column: string
  field: ListField
  text: string
  said: readonly Said[]
  fault: FaultReason | null
  warnings: readonly WarningReason[]
  /** The pattern of the question that the cell waits for. */
  asks: string | null
}

/** An event that a row says happened: proposed, in the form of a line of `events.csv`. */
export interface ListedEvent {
  /** What it is in its row, the same in every version of the list: `arrest_date:0`. */
  slot: string
  type: EventType
  /** EDTF. */
  date: string
  /** The date as the list has it; null where the list's own day stands for it. */
  typed: string | null
  calendar: Calendar
  endDate: string | null
  prisonId: string | null
  /** Parsed by the schema of the type. */
  details: Readonly<Record<string, unknown>>
  note: string | null
  /** The columns that it is made of: the locator of its source. */
  columns: readonly string[]
}

/** One row: who, and what happened. A row with a fault is not imported. */
export interface RowReading {
  line: number
  /** What the list itself calls this person. */
  key: string | null
  cells: readonly CellReading[]
  /** The fields that the row says something of; those it is silent about are absent. */
  person: Partial<Identity>
  events: readonly ListedEvent[]
  faults: readonly FaultReason[]
  warnings: readonly WarningReason[]
}

export type QuestionKind =
  | 'day_order' | 'calendar' | 'year' | 'date_meaning' | 'two_dates' | 'prison' | 'prison_order' | 'status' | 'sex'
  | 'country' | 'release_kind' | 'death_cause' | 'contact_channel' | 'sentence_unit' | 'name_comma' | 'latin_name' | 'unread' | 'age_at'
  | 'hearing_held' | 'lawyer_none' | 'lawyer_named'

/** The answer that leaves a text out; every question takes it. */
export const LEAVE_OUT = 'leave_out'
/** The answer that leaves out every row of the pattern. */
export const SKIP_ROW = 'skip_row'

/** What can be read in several ways, asked once for all cells of one pattern. */
export interface Question {
  /** What all cells asked about have in common, and the key of the answer: `prison:evin 209`. */
  pattern: string
  kind: QuestionKind
  column: string
  /** Up to five cells of the pattern, as the list has them. */
  examples: readonly string[]
  /**
   * What may be answered, the likeliest first. Of a prison these are the likeliest ids, of a nationality the likeliest
   * codes: any other may be answered too.
   */
  choices: readonly string[]
  /** How many rows wait for it. */
  rows: number
  /** The answer of the mapping; null where it is still asked. */
  answer: string | null
}

/** What is wrong with the list, or the mapping, as a whole. */
export interface ListFault {
  column: string | null
  reason: FaultReason
}

/** A whole list as read by a mapping. It can be imported where no question is open and no fault is the list's own. */
export interface ListReading {
  columns: readonly string[]
  rows: readonly RowReading[]
  questions: readonly Question[]
  faults: readonly ListFault[]
}

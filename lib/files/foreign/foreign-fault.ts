/** Why a file cannot be taken as a list (also a message key). */
export type ForeignReason =
  | 'empty' | 'too_large' | 'not_a_table' | 'old_workbook' | 'damaged_workbook' | 'locked_workbook'
  | 'unknown_sheet' | 'inflates_too_much' | 'holds_declarations' | 'unknown_encoding' | 'not_in_encoding' | 'holds_nul'
  | 'quote_not_closed' | 'line_too_long' | 'cell_too_long' | 'too_many_rows' | 'too_many_columns'
  | 'more_cells_than_header' | 'no_header'

/** What is wrong with a file, and where: its line, or the row of the sheet; null where all of it is meant. */
export interface ForeignFault {
  reason: ForeignReason
  line: number | null
  /** The limit that is passed, where there is one. */
  limit: number | null
}

/** Ends the reading of a file; {@link ForeignFault} says why. Never leaves lib/files/foreign. */
export class ForeignError extends Error {
  readonly fault: ForeignFault

  constructor(reason: ForeignReason, line: number | null = null, limit: number | null = null) {
    super(reason)
    this.fault = { reason, line, limit }
  }
}
